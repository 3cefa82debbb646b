package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.goal.Composer;
import io.taskflow.suggestion.engine.local.goal.FinishedWork;
import io.taskflow.suggestion.engine.local.goal.GoalBase;
import io.taskflow.suggestion.engine.local.goal.NearGoal;
import io.taskflow.suggestion.language.Language;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Breaks a goal down: into the steps it lists itself, else into steps of similar goals, the project's own finished ones first, else into those
 * of the kind of goal it is most like.
 */
public final class GoalBreakdown {

    /** Version of how steps are composed; the collection's and the templates' stand in their files. */
    public static final String COMPOSED = "goals-1";

    /** A goal less alike than this to every kind gets the steps that fit any goal. */
    private static final double OF_THE_KIND = 0.33;

    /** The same for German goals, all of which are somewhat alike to a model that has read English. */
    private static final double OF_THE_GERMAN_KIND = 0.5;

    private static final double SIMILAR = 0.3;
    private static final double SIMILAR_IN_THE_PROJECT = 0.55;

    /** So alike that what is known of the one holds for the other. */
    private static final double ALMOST_THE_SAME = 0.75;

    private static final double NEARLY_AS_ALIKE = 0.55;

    private static final int NEIGHBOURS = 15;

    /** Fewer composed steps than these are no breakdown. */
    private static final int FEWEST = 3;

    private static final double NO_BOUND = 2;

    private final SentenceModel model;
    private final GoalBase base;
    private final FinishedWork finished;
    private final Composer composer;
    private final double below;

    /** Knows no project's work. */
    public GoalBreakdown(SentenceModel model, GoalBase base) {
        this(model, base, (project, goal) -> List.of(), NO_BOUND);
    }

    /** Composes from the collection and from what projects have finished. */
    public GoalBreakdown(SentenceModel model, GoalBase base, FinishedWork finished) {
        this(model, base, finished, NO_BOUND);
    }

    private GoalBreakdown(SentenceModel model, GoalBase base, FinishedWork finished, double below) {
        this.model = model;
        this.base = base;
        this.finished = finished;
        this.composer = new Composer(model);
        this.below = below;
    }

    /** The same without goals that are as alike as {@code bound} to the one that is asked about, to measure it on the collection itself. */
    public GoalBreakdown without(double bound) {
        return new GoalBreakdown(model, base, finished, bound);
    }

    /** At most as many steps as asked for, in the order to take them; none for a goal that is a single step. */
    public Breakdown of(SubtaskQuestion question) {
        var text = new GoalText(question.goal());
        Language spoken = GoalLanguage.of(question.goal());
        Language language = Objects.requireNonNullElse(question.language(), spoken);
        var rationale = new Rationale(language);
        List<String> listed = Enumeration.of(question.goal());
        if (!listed.isEmpty()) {
            boolean inTurn = Enumeration.isInTurn(question.goal());
            return Breakdown.of(StepWriter.listed(listed, inTurn, question.maxItems()), COMPOSED, rationale.listed());
        }
        float[] goal = model.vector(text.whole());
        SubtaskTemplates.Match kind = SubtaskTemplates.in(spoken).match(goal, model);
        List<NearGoal> near = spoken == language ? near(question, goal, language == Language.en) : List.of();
        double nearest = near.stream().mapToDouble(NearGoal::similarity).reduce(kind.similarity(), Math::max);
        if (nearest < ALMOST_THE_SAME && SingleStep.is(question)) {
            return new Breakdown(List.of(), COMPOSED, rationale.single(), List.of(), false);
        }
        Breakdown composed = composed(question, text, goal, near, rationale);
        return composed.steps().size() < Math.min(FEWEST, question.maxItems())
                ? ofKind(question, text, kind, spoken, language)
                : composed;
    }

    /** The steps that fit any goal, whatever it is: what everything else is measured against. */
    public List<String> fixed(String goal, int maxItems) {
        var generic = SubtaskTemplates.in(Language.en).generic();
        return StepWriter.ofTemplate(generic.steps(), new GoalText(goal), maxItems, true).stream()
                .map(SubtaskProposal::title)
                .toList();
    }

    private List<NearGoal> near(SubtaskQuestion question, float[] goal, boolean english) {
        UUID project = question.projectId();
        List<NearGoal> own = project == null
                ? List.of()
                : finished.near(project, goal).stream()
                        .filter(one -> one.similarity() >= SIMILAR_IN_THE_PROJECT)
                        .limit(NEIGHBOURS)
                        .toList();
        if (own.stream().anyMatch(GoalBreakdown::isEnough)) {
            return own;
        }
        String verb = new GoalText(question.goal()).verb();
        List<NearGoal> collected = !english
                ? List.of()
                : base.near(goal, NEIGHBOURS, SIMILAR, below).stream()
                        .filter(one ->
                                !Verbs.areOther(verb, new GoalText(one.known().goal()).verb()))
                        .toList();
        double least = leastSimilar(own, collected);
        return Stream.concat(own.stream(), collected.stream().filter(one -> one.similarity() >= least))
                .toList();
    }

    /** How alike what others did must be: as what the project itself did, if that is a breakdown; nearly as the best, if that fits well. */
    private static double leastSimilar(List<NearGoal> own, List<NearGoal> collected) {
        boolean isBreakdown = own.stream().anyMatch(one -> one.known().steps().size() >= FEWEST);
        double best = Stream.concat(own.stream(), collected.stream())
                .mapToDouble(NearGoal::similarity)
                .max()
                .orElse(0);
        if (isBreakdown) {
            return own.getFirst().similarity();
        }
        return best < ALMOST_THE_SAME ? 0 : best * NEARLY_AS_ALIKE;
    }

    /** Whether nothing need be lent from elsewhere. */
    private static boolean isEnough(NearGoal own) {
        return own.similarity() >= ALMOST_THE_SAME && own.known().steps().size() >= FEWEST;
    }

    private Breakdown composed(
            SubtaskQuestion question, GoalText text, float[] goal, List<NearGoal> near, Rationale rationale) {
        var adapted = new Adapted(text);
        var steps =
                composer.compose(goal, near, question.maxItems(), (known, title) -> adapted.step(known.goal(), title));
        List<SubtaskProposal> written = StepWriter.composed(steps);
        if (written.isEmpty()) {
            return Breakdown.of(List.of(), COMPOSED, rationale.anyGoal());
        }
        List<NearGoal> used = steps.stream()
                .map(step -> step.source())
                .distinct()
                .sorted()
                .map(near::get)
                .toList();
        return new Breakdown(
                written,
                COMPOSED,
                rationale.similar(used),
                used.stream().map(NearGoal::shown).toList(),
                true);
    }

    private static Breakdown ofKind(
            SubtaskQuestion question, GoalText text, SubtaskTemplates.Match kind, Language spoken, Language language) {
        var templates = SubtaskTemplates.in(language);
        var rationale = new Rationale(language);
        boolean known = kind.similarity() >= (spoken == Language.en ? OF_THE_KIND : OF_THE_GERMAN_KIND);
        var template = known ? templates.ofKind(kind.template().kind()) : templates.generic();
        return Breakdown.of(
                StepWriter.ofTemplate(template.steps(), text, question.maxItems(), language == Language.en),
                templates.version(),
                template.equals(templates.generic())
                        ? rationale.anyGoal()
                        : rationale.ofKind(template.examples().getFirst()));
    }
}
