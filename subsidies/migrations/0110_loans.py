"""Loans: their agreements, the begin and end of them, what came back in the ledger, and reference rates."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import drenthe.lib.money


def _renaming(mode):
    """On SQLite the ledger is made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0102_objection_letters"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.CreateModel(
            name="LoanAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("signed_on", models.DateField(verbose_name="signed by both on")),
                (
                    "trigger",
                    models.CharField(
                        choices=[
                            ("start_build", "Start of construction"),
                            ("land_transfer", "Transfer of the land"),
                            ("fixed_day", "A fixed day"),
                        ],
                        max_length=20,
                        verbose_name="repaid from",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        help_text="The article of the agreement, the award or the scheme.",
                        max_length=200,
                        verbose_name="where it says so",
                    ),
                ),
                ("first_due_on", models.DateField(blank=True, null=True, verbose_name="first repayment by")),
                (
                    "months_after",
                    models.PositiveSmallIntegerField(default=0, verbose_name="months until the first repayment"),
                ),
                ("instalments", models.PositiveSmallIntegerField(default=1, verbose_name="number of repayments")),
                (
                    "months_between",
                    models.PositiveSmallIntegerField(default=0, verbose_name="months between repayments"),
                ),
                ("latest_on", models.DateField(blank=True, null=True, verbose_name="repaid in full by")),
                (
                    "interest",
                    models.DecimalField(
                        decimal_places=4, default=0, max_digits=5, verbose_name="interest per year, as a share"
                    ),
                ),
                ("remark", models.TextField(blank=True, verbose_name="remark")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="recorded at")),
            ],
            options={
                "verbose_name": "loan agreement",
                "verbose_name_plural": "loan agreements",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="LoanDrawingEnd",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_on", models.DateField(verbose_name="let go on")),
                ("released", drenthe.lib.money.MoneyField(verbose_name="back to the ceiling")),
                ("reason", models.TextField(verbose_name="reason")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="recorded at")),
            ],
            options={
                "verbose_name": "end of drawing",
                "verbose_name_plural": "ends of drawing",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="LoanTermStart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("happened_on", models.DateField(verbose_name="happened on")),
                ("remark", models.TextField(blank=True, verbose_name="remark")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="recorded at")),
            ],
            options={
                "verbose_name": "begin of a repayment",
                "verbose_name_plural": "begins of repayments",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ReferenceRate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valid_from", models.DateField(unique=True, verbose_name="valid from")),
                (
                    "base",
                    models.DecimalField(decimal_places=4, max_digits=5, verbose_name="base rate, as a share per year"),
                ),
                (
                    "margin",
                    models.DecimalField(decimal_places=4, max_digits=5, verbose_name="margin, as a share per year"),
                ),
                ("source", models.CharField(max_length=200, verbose_name="source")),
                (
                    "is_confirmed",
                    models.BooleanField(
                        default=False,
                        help_text="Until it is, the whole loan counts as aid, and what this rate comes to is only shown.",
                        verbose_name="confirmed",
                    ),
                ),
            ],
            options={
                "verbose_name": "reference rate",
                "verbose_name_plural": "reference rates",
                "ordering": ["valid_from"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="ledgerentry",
            name="ledger_kind_is_known",
        ),
        migrations.AlterField(
            model_name="ledgerentry",
            name="kind",
            field=models.CharField(
                choices=[
                    ("commitment", "Commitment"),
                    ("release", "Release"),
                    ("payment", "Payment"),
                    ("repayment", "Repayment"),
                    ("instalment", "Repayment of a loan"),
                ],
                max_length=10,
                verbose_name="type",
            ),
        ),
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
                    ("loan_waiver", "A loan can be waived or become a grant"),
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
                    ("advance_share", "Advance as a share of the award"),
                    ("duration_years", "Duration in years, as announced"),
                    ("applicant_kinds", "Types of applicant"),
                    ("completion_weeks", "Weeks allowed to complete an application"),
                    ("view_weeks", "Weeks allowed to give a view"),
                    ("settlement_weeks", "Weeks allowed to settle a subsidy"),
                    ("extension_weeks", "Weeks by which the decision term can be adjourned"),
                    ("extension_times", "Number of times that the decision term can be adjourned"),
                    ("extension_article", "Article that allows adjournment"),
                    ("decision_article", "Article that lays down the decision term"),
                    ("award_article", "Article that an award rests on"),
                    ("ceiling_total", "Ceiling including all increases, as announced"),
                ],
                max_length=30,
                verbose_name="parameter",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["commitment", "release", "payment", "repayment", "instalment"])),
                name="ledger_kind_is_known",
            ),
        ),
        migrations.AddField(
            model_name="loanagreement",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="loanagreement",
            name="application",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="loan_agreements",
                to="subsidies.application",
                verbose_name="application",
            ),
        ),
        migrations.AddField(
            model_name="loanagreement",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="subsidies.document",
                verbose_name="signed agreement",
            ),
        ),
        migrations.AddField(
            model_name="loandrawingend",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="loandrawingend",
            name="application",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="loan_drawing_end",
                to="subsidies.application",
                verbose_name="application",
            ),
        ),
        migrations.AddField(
            model_name="loandrawingend",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="subsidies.document",
                verbose_name="evidence",
            ),
        ),
        migrations.AddField(
            model_name="loantermstart",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="loantermstart",
            name="agreement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="starts",
                to="subsidies.loanagreement",
                verbose_name="loan agreement",
            ),
        ),
        migrations.AddField(
            model_name="loantermstart",
            name="application",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="loan_starts",
                to="subsidies.application",
                verbose_name="application",
            ),
        ),
        migrations.AddField(
            model_name="loantermstart",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="subsidies.document",
                verbose_name="evidence",
            ),
        ),
        migrations.AddConstraint(
            model_name="referencerate",
            constraint=models.CheckConstraint(
                condition=models.Q(("base__gte", 0), ("margin__gt", 0)),
                name="reference_rate_is_above_zero",
                violation_error_message="The margin is above zero, and the base rate is not below zero.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loanagreement",
            constraint=models.CheckConstraint(
                condition=models.Q(("interest", 0)),
                name="loan_agreement_is_without_interest",
                violation_error_message="These loans are without interest.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loanagreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("instalments__gte", 1),
                    ("instalments__lte", 120),
                    models.Q(
                        models.Q(("instalments", 1), ("months_between", 0)),
                        models.Q(("instalments__gt", 1), ("months_between__gte", 1)),
                        _connector="OR",
                    ),
                ),
                name="loan_agreement_has_repayments",
                violation_error_message="Several repayments have at least a month between them, one has none.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loanagreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("first_due_on__isnull", False), ("months_after", 0), ("trigger", "fixed_day")),
                    models.Q(models.Q(("trigger", "fixed_day"), _negated=True), ("first_due_on__isnull", True)),
                    _connector="OR",
                ),
                name="loan_agreement_has_a_day_when_it_is_fixed",
                violation_error_message="A fixed day is filled in when the loan is repaid from one, and only then.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loanagreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("first_due_on__isnull", True), ("first_due_on__gt", models.F("signed_on")), _connector="OR"
                    ),
                    models.Q(("latest_on__isnull", True), ("latest_on__gt", models.F("signed_on")), _connector="OR"),
                ),
                name="loan_agreement_ends_after_it_was_signed",
                violation_error_message="A loan is repaid after its agreement was signed.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loandrawingend",
            constraint=models.CheckConstraint(
                condition=models.Q(("released__gt", 0)), name="loan_drawing_end_is_above_zero"
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
