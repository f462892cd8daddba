"""What is filled in for steps about money that is owed or held: to propose, decide, send back, remind or lift one."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import needed
from drenthe.lib.values.money import CENT, ZERO, AmountError, MoneyFormField, format_euros, parse_euros
from subsidies.award_enums import SETS_OFF, WRITES_OFF, ArrangementEnd, MoneyStepKind
from subsidies.forms.acts import ActForm, DatedActForm, DeviationMixin, day_field, letter_field, text_field
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.interest import NoInterestMixin
from subsidies.forms.typed_articles import TypedArticlesMixin
from subsidies.models import Application, MoneyStep, Objection
from subsidies.services.objections import late_costs
from subsidies.services.recovery import money_step_kinds, receipts, recovery
from subsidies.services.settlements import settled
from subsidies.services.terms import deadlines

SUGGESTED = 3  # instalments, one a month
MONTHS = 12


class InstalmentsField(forms.CharField):
    """Days with amounts, one a line: 2027-01-15 300,00."""

    default_error_messages = {
        "line": _("Line %(number)s: write a day as year-month-day and an amount, for example 2027-01-15 300,00.")
    }

    def clean(self, value: Any) -> list[tuple[date, Decimal]]:
        """Return each day with its amount. Raises ValidationError with the line that does not fit."""
        found = []
        for number, line in enumerate((super().clean(value) or "").splitlines(), 1):
            if not line.strip():
                continue
            day, _space, amount = line.strip().partition(" ")
            try:
                found.append((date.fromisoformat(day), parse_euros(amount)))
            except (ValueError, AmountError):
                params = {"number": number}
                raise ValidationError(self.error_messages["line"], code="line", params=params) from None
        return found


class ProposeMoneyStepForm(TypedArticlesMixin, ByKindMixin, NoInterestMixin, DeviationMixin, ActForm):
    """Which step, and what it needs."""

    only_for = {
        "instalments": (MoneyStepKind.ARRANGEMENT,),
        "is_without_interest": (MoneyStepKind.ARRANGEMENT,),
        "amount": (*WRITES_OFF, MoneyStepKind.LOAN_WAIVER, *SETS_OFF, MoneyStepKind.OBJECTION_COSTS),
        "costs_of": (MoneyStepKind.OBJECTION_COSTS,),
        "asked_on": (MoneyStepKind.OBJECTION_COSTS,),
        "weighing": WRITES_OFF,
        "charge": (MoneyStepKind.CHARGE_WRITE_OFF,),
        "ended_because": (MoneyStepKind.ARRANGEMENT_ENDED,),
        "set_off_with": SETS_OFF,
        "basis": (MoneyStepKind.WRIT,),
        "cost": (MoneyStepKind.WRIT,),
    }
    kind = forms.ChoiceField(label=_("What you propose"), widget=forms.RadioSelect)
    instalments = needed(
        InstalmentsField(
            label=_("Instalments"),
            help_text=_("One line for each: the day by which it is paid, and the amount. Together all that is owed."),
            widget=forms.Textarea(attrs={"rows": 5}),
        )
    )
    is_without_interest = forms.BooleanField(
        label=_("No interest during the arrangement"),
        help_text=_("Otherwise the statutory interest runs on (Awb 4:101)."),
        required=False,
    )
    charge = needed(forms.ModelChoiceField(label=_("Which costs or interest"), queryset=MoneyStep.objects.none()))
    costs_of = needed(forms.ModelChoiceField(label=_("Costs of which objection"), queryset=Objection.objects.none()))
    asked_on = needed(
        day_field(
            _("Costs asked on"),
            _("Who objects asks for its costs before it is decided on the objection (Awb 7:15, paragraph 3)."),
            initial=None,
        )
    )
    amount = needed(
        MoneyFormField(
            label=_("Amount"),
            min_value=ZERO,
            help_text=_(
                "What is written off, set off, waived or converted. Of the costs of an objection: what is paid by the "
                "Decree on legal costs (Besluit proceskosten bestuursrecht), beside what was granted already; 0 turns "
                "the request down."
            ),
        )
    )
    weighing = needed(
        letter_field(
            _("Why collecting is out of proportion"),
            _(
                "What collecting it would mean for the recipient, and why that is out of proportion to what it serves "
                "(Awb 4:94a)."
            ),
            rows=3,
        )
    )
    ended_because = needed(
        forms.ChoiceField(
            label=_("Why the arrangement is withdrawn"),
            choices=ArrangementEnd.choices,
            widget=forms.RadioSelect,
            initial=ArrangementEnd.MISSED,
        )
    )
    set_off_with = needed(
        forms.CharField(
            label=_("Case number on which is still to be paid"),
            max_length=20,
            help_text=_(
                "A case of the same recipient, for the same activities (Awb 4:57). At most what is owed here, and "
                "what can be paid there now. The article that gives the power is that of the scheme version. A loan "
                "becomes the grant that was awarded on that case."
            ),
        )
    )
    basis = needed(
        text_field(
            _("What gives the power to issue a writ"),
            _("The article of the law (Awb 4:115). That the province has this power is not confirmed."),
            rows=2,
        )
    )
    cost = MoneyFormField(label=_("Cost of the writ"), min_value=CENT, required=False)
    reason = letter_field(
        _("Reason"),
        _(
            "Why, so that the recipient can follow it (Awb 3:46). Of a recovery also how its interests were weighed: "
            "the province may recover, and need not (Awb 3:4, 4:57)."
        ),
        rows=3,
    )

    def clean_set_off_with(self) -> Application | None:
        """The case with that number."""
        number = self.cleaned_data["set_off_with"].strip()
        found = Application.objects.filter(case_number__iexact=number).first()
        if found is None and number:
            raise ValidationError(_("There is no case with the number %(number)s."), params={"number": number})
        return found

    def prepare(self) -> None:
        """What can be proposed now, three equal instalments a month apart, and all that is owed."""
        kind: Any = self.fields["kind"]
        refusals = money_step_kinds.refusals_of(self.application)
        possible = [one for one, refusal in refusals.items() if refusal is None]
        kinds = possible or money_step_kinds.any_kinds(self.application)
        self.not_offered = [(one.label, str(refusal)) for one, refusal in refusals.items() if refusal is not None]
        kind.choices = [(one.value, one.label) for one in kinds]
        kind.initial = kinds[0].value
        open_now = receipts.beside(self.application)
        charge: Any = self.fields["charge"]
        charge.queryset = MoneyStep.objects.filter(pk__in=[row.step.pk for row in open_now])
        amounts = {row.step.pk: format_euros(row.amount) for row in open_now}
        charge.label_from_instance = lambda step: f"{step.get_kind_display()}: {amounts.get(step.pk, '')}"
        self._of_costs()
        owed = settled.to_repay(self.application)
        # What is open beside it may be meant just as well: then whoever proposes fills in the amount.
        self.fields["amount"].initial = None if open_now else owed or None
        due_on = recovery.first_due(self.application, extra=deadlines.free_days()) if owed else timezone.localdate()
        self.fields["instalments"].initial = _suggested(owed, max(due_on, timezone.localdate())) if owed else ""
        self.offer_articles()

    def _of_costs(self) -> None:
        """The objections of which the costs can be decided on still, and when they were asked if that is known."""
        rows = late_costs.possible(self.application)
        field: Any = self.fields["costs_of"]
        field.queryset = Objection.objects.filter(pk__in=[row.pk for row in rows])
        names = {row.pk: f"{row.objector}, {date_format(row.received_on, 'SHORT_DATE_FORMAT')}" for row in rows}
        field.label_from_instance = lambda row: names.get(row.pk, str(row))
        if len(rows) == 1:
            field.initial, self.fields["asked_on"].initial = rows[0].pk, late_costs.asked_on(rows[0])


def _suggested(owed: Decimal, since: date) -> str:
    """Return equal instalments a month apart, none before all was to be repaid; the first with the cents left over."""
    part = (owed / SUGGESTED).quantize(CENT, rounding="ROUND_DOWN")
    amounts = [owed - part * (SUGGESTED - 1), *[part] * (SUGGESTED - 1)]
    lines = [f"{_months_after(since, number)} {one}".replace(".", ",") for number, one in enumerate(amounts, 1) if one]
    return "\n".join(lines)


def _months_after(day: date, months: int) -> date:
    """Return the last day of a month some months later: nobody counts to the 31st of June."""
    number = day.month + months
    return date(day.year + number // MONTHS, number % MONTHS + 1, 1) - (date(2000, 1, 2) - date(2000, 1, 1))


class DecideMoneyStepForm(NoInterestMixin, DatedActForm):
    """When it was decided, as it was proposed."""

    decided_on = day_field(_("Date of the decision"))

    def values(self) -> dict[str, Any]:
        """With the fingerprint of the letter that was shown."""
        return {**super().values(), "seen": str(self.data.get("letter") or "")}


class BookSetOffForm(ActForm):
    """Nothing is filled in: what is booked was decided."""


class ReturnMoneyStepForm(ActForm):
    """Why it is not decided as it was proposed."""

    reason = text_field(_("Reason"), _("What should be different, for who proposes it anew."), rows=3)


class RemindForm(ActForm):
    """Nothing but a remark: what is owed and what it costs follow from the case."""

    remark = text_field(_("Remark"), _("For the dossier; it is not in the letter."), rows=2, required=False)


class EndHoldForm(ActForm):
    """Why payment goes on."""

    reason = text_field(_("Reason"), _("Why the suspicion is gone."), rows=3)
