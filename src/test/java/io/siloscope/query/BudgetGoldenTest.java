package io.siloscope.query;

import io.siloscope.golden.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("golden")
class BudgetGoldenTest {

    @Test
    void budgetsAreFlooredProductsOfDoubles() {
        assertThat(Golden.table("weak", "budget_floor")).isNotEmpty().allSatisfy(row -> assertThat(
                new Budget(row.at("B").number(), row.at("unlabelled").integer(), 0).questions())
                .isEqualTo(row.at("b").integer()));
    }

    @Test
    void seedsAndBudgetsOfThePublishedDatasetsAreMet() {
        assertThat(Golden.table("weak", "stratified_seed_counts")).isNotEmpty().allSatisfy(row -> {
            int images = row.at("N").integer();
            int classes = row.at("C").integer();
            int perClass = new SeedSelection.Stratified(row.at("initial_fraction").number(), 0)
                    .perClass(images, classes);
            Budget budget = new Budget(row.at("B").number(), images - perClass * classes, perClass * classes);
            assertThat(perClass).isEqualTo(row.at("per_class").integer());
            assertThat(budget.seeds()).isEqualTo(row.at("seed_labels").integer());
            assertThat(budget.unlabelled()).isEqualTo(row.at("unlabelled").integer());
            assertThat(budget.questions()).isEqualTo(row.at("b").integer());
            assertThat(budget.labels()).isEqualTo(row.at("total_labels").integer());
        });
    }
}
