package io.taskflow.suggestion.acceptance;

import java.util.List;

/**
 * How proposals fared, by kind, engine and prompt version, those with the most proposals first; at most 200.
 *
 * @param days the proposals of how many days
 */
record AcceptanceRates(int days, List<AcceptanceRate> items) {}
