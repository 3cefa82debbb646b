package io.taskflow.seed;

import java.util.List;

/**
 * What a project is about.
 *
 * @param things what there is to do something with
 */
record Theme(String key, String name, List<String> things, List<String> labels) {

    static final List<Theme> ALL = List.of(
            theme(
                    "WEB",
                    "Website",
                    "the landing page, the cookie banner, the pricing table, the sitemap, the contact form, the search box",
                    "design, content, seo, bug"),
            theme(
                    "APP",
                    "Mobile app",
                    "the login screen, push notifications, offline mode, the widget, the crash reports, the onboarding",
                    "ios, android, bug, ux"),
            theme(
                    "OPS",
                    "Operations",
                    "the TLS certificates, the backup job, the alert rules, the staging cluster, the log retention, the runbook",
                    "infra, oncall, cost, security"),
            theme(
                    "PAY",
                    "Payments",
                    "the invoice template, the refund flow, the tax rates, the card retries, the payout report, the dunning mails",
                    "billing, legal, bug, finance"),
            theme(
                    "DATA",
                    "Data platform",
                    "the events table, the nightly import, the churn model, the dashboard, the retention query, the schema docs",
                    "etl, quality, report, ml"),
            theme(
                    "HIRE",
                    "Hiring",
                    "the interview guide, the job post, the coding exercise, the offer letter, the careers page, the feedback form",
                    "people, draft, legal, urgent"),
            theme(
                    "MOVE",
                    "Office move",
                    "the floor plan, the meeting rooms, the coffee machine, the network cabinet, the lease, the furniture list",
                    "vendor, budget, it, facility"),
            theme(
                    "EVENT",
                    "Summer event",
                    "the guest list, the catering, the stage, the name badges, the travel grants, the photo wall",
                    "vendor, budget, venue, program"),
            theme(
                    "HOME",
                    "House renovation",
                    "the kitchen tiles, the bathroom fan, the loft insulation, the front door, the garden wall, the boiler",
                    "buy, craftsman, permit, garden"),
            theme(
                    "CLUB",
                    "Community garden",
                    "the compost heap, the tool shed, the seed order, the watering rota, the bee hotel, the greenhouse",
                    "spring, autumn, buy, volunteers"));

    private static Theme theme(String key, String name, String things, String labels) {
        return new Theme(key, name, List.of(things.split(", ")), List.of(labels.split(", ")));
    }
}
