"""A scheme version can lay down the article that allows deviating from the order of handling."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0482_no_day_while_a_term_stands_still")]

    operations = [
        migrations.AlterField(
            model_name="schemeparameter",
            name="code",
            field=models.CharField(
                choices=[
                    ("max_amount", "Maximum grant per application"),
                    ("min_dwellings", "Minimum number of dwellings"),
                    ("cofinancing_share", "Share to be paid by others"),
                    ("loan_per_dwelling", "Loan per dwelling"),
                    ("loan_max", "Maximum loan per application"),
                    ("loan_interest", "Interest on a loan, as a share per year"),
                    ("loan_trigger", "Event from which a loan is repaid"),
                    ("loan_waiver", "A loan can be waived"),
                    ("loan_conversion", "Article that allows a loan to become a grant"),
                    ("decision_weeks", "Decision term in weeks"),
                    ("decision_weeks_extended", "Decision term in weeks with external advice"),
                    ("term_anchor", "Decision term runs from"),
                    ("order", "Order of handling"),
                    ("partial_award", "Partial award of the remainder"),
                    ("closing_date", "Closing date of the tender"),
                    ("ties", "Equal scores in a tender"),
                    ("title_4_2", "Title 4.2 of the Awb applies"),
                    ("sisa", "Municipalities account in their annual accounts (SiSa)"),
                    ("tier_1_below", "Accounting tier 1: below this amount"),
                    ("tier_2_up_to", "Accounting tier 2: up to this amount"),
                    ("costs_from_tier", "Settled by the costs that were made from accounting tier"),
                    ("advance_share", "Advance as a share of the award"),
                    ("duration_years", "Duration in years, as announced"),
                    ("applicant_kinds", "Types of applicant"),
                    ("completion_weeks", "Weeks allowed to complete an application"),
                    ("view_weeks", "Weeks allowed to give a view"),
                    ("settlement_weeks", "Weeks allowed to settle a subsidy"),
                    ("settlement_reminder", "Weeks given by a reminder to ask for the settlement"),
                    ("sample_tier_1", "Accounting tier 1: one award in so many is checked"),
                    ("sample_tier_2", "Accounting tier 2: one award in so many is checked"),
                    ("extension_weeks", "Weeks by which the decision term can be adjourned"),
                    ("extension_times", "Number of times that the decision term can be adjourned"),
                    ("extension_article", "Article that allows adjournment"),
                    ("decision_article", "Article that lays down the decision term"),
                    ("order_article", "Article that allows deviating from the order of handling"),
                    ("set_off_article", "Article that allows set-off of what was paid too much"),
                    ("award_article", "Article that an award rests on"),
                    ("ceiling_total", "Ceiling including all increases, as announced"),
                ],
                max_length=30,
                verbose_name="parameter",
            ),
        ),
    ]
