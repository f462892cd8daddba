"""What is filled in to propose a decision on an objection."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import OpenChoiceField, RowsField, field_of
from drenthe.lib.screens.formfields import needed as asked_by_service
from drenthe.lib.values.money import CENT, ZERO, MoneyFormField
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms import terms
from subsidies.forms.acts import TO_BOTH, ActForm, DeviationMixin, letter_field, text_field
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.decisions import fill_in_again
from subsidies.forms.interest import NoInterestMixin
from subsidies.forms.money_steps import InstalmentsField
from subsidies.forms.objections import choose_objection, objection_field
from subsidies.forms.typed_articles import TypedArticlesMixin
from subsidies.models import Application, Objection, RefusalGround
from subsidies.models.told import sent_days
from subsidies.objection_enums import (
    UPHELD,
    InadmissibleGround,
    ObjectionOutcome,
)
from subsidies.services.assessment import asked_since
from subsidies.services.objections import objection_less, objections, restoring
from subsidies.services.terms import deadlines

# What is decided and why, then what an award says, then the costs.
ORDER = (
    *("objection", "kind", "ground", "late_excuse", "reason", "view_answer", "advice", "refuses", "amount"),
    *("step_amount", "instalments", "rest_reason", "grounds"),
    *("award_article", "activities"),
    *("activities_from", "activities_until", "advances", "reserved_for", "obligations", "costs", "costs_reason"),
)


class ProposeObjectionForm(TypedArticlesMixin, ByKindMixin, NoInterestMixin, DeviationMixin, ActForm):
    """What is proposed to decide on an objection."""

    needed = (
        "ground",
        "late_excuse",
        "amount",
        "instalments",
        "award_article",
        "activities",
        "activities_until",
        "advances",
    )
    only_for = {
        "ground": (ObjectionOutcome.INADMISSIBLE,),
        **dict.fromkeys(("amount", "obligations", "refuses", "rest_reason", "grounds"), UPHELD),
        **dict.fromkeys(("award_article", "activities", "activities_from", "activities_until"), UPHELD),
        **dict.fromkeys(("advances", "reserved_for", "step_amount", "instalments"), UPHELD),
    }

    objection = objection_field()
    kind = OpenChoiceField(label=_("Decision on the objection"), choices=ObjectionOutcome.choices)
    reason = letter_field(
        _("Reason"),
        _("What you think of each ground of the objection, with the facts of today (Awb 7:11, 7:12)."),
        reads=TO_BOTH,
    )
    ground = forms.ChoiceField(
        label=_("Inadmissible because"),
        choices=InadmissibleGround.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    late_excuse = letter_field(
        _("Why being late is excusable, or is not"),
        _("Only if it came too late: why that can or cannot be held against who objects (Awb 6:11)."),
        reads=TO_BOTH,
        rows=2,
        required=False,
    )
    amount = MoneyFormField(
        label=_("Amount of the award in all"),
        help_text=_("What the award comes to with what was awarded before. It takes the place of the decision."),
        min_value=CENT,
        required=False,
    )
    refuses = forms.BooleanField(
        label=_("The application is refused after all"),
        help_text=_(
            "Only on the objection of somebody else than the recipient: by an own objection nobody loses what was "
            "granted (Awb 7:11). Leave the amount empty, and name the ground with its article in the reason. It works "
            "once the letter to the recipient was sent."
        ),
        required=False,
    )
    rest_reason = letter_field(
        _("Why the rest is refused"),
        _(
            "Only if less is awarded than was asked: why, on the facts of today and with its article, and how you "
            "weighed the interests where the ground leaves a choice (Awb 3:4, 3:46, 7:12)."
        ),
        reads=TO_BOTH,
        rows=3,
        required=False,
    )
    grounds = RowsField(
        label=_("Grounds that stay"),
        queryset=RefusalGround.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Those of the decision objected to on which the rest stays refused: the letter names only these. Leave "
            "out each ground that the objection takes away."
        ),
    )
    step_amount = MoneyFormField(
        label=_("What it comes to instead"),
        min_value=CENT,
        required=False,
        help_text=_(
            "Of interest: what is due instead, less than was fixed; empty if none is due. Of a penalty: what it "
            "comes to in all, more than was fixed."
        ),
    )
    instalments = InstalmentsField(
        label=_("Instalments instead"),
        required=False,
        help_text=_("One line for each: the day by which it is paid, and the amount. Together all that is owed."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    obligations = text_field(
        _("Obligations"),
        _(
            "One per line, with its article at the end; a line may begin with a date, for example "
            "2027-06-01 Report on progress (Awb 4:37, lid 1, onder a). Behind Awb 4:38 or 4:39 comes the article of "
            "the regulation: (Awb 4:38, lid 1; artikel 8 van de regeling)."
        ),
        rows=3,
        required=False,
    )
    advice = letter_field(
        _("Advice of the committee"),
        _("What it advised, and whether you follow it (Awb 7:13)."),
        reads=TO_BOTH,
        rows=3,
    )
    costs = asked_by_service(
        MoneyFormField(
            label=_("Costs that are paid"), help_text=_("0 if none: only if the decision is revoked."), min_value=ZERO
        )
    )
    costs_reason = asked_by_service(letter_field(_("Reason about the costs"), _("Awb 7:15."), reads=TO_BOTH, rows=2))

    def prepare(self) -> None:
        """As asked; what only some objections need only where one of them is open."""
        case = self.application
        choose_objection(self)
        rows = objections.open_of(case, on=timezone.localdate())
        self._leave_out_steps(rows)
        self.fields["advice"].required = False
        if not any(row.has_committee for row in rows):
            del self.fields["advice"]
        if not any(row.asks_costs for row in rows):
            del self.fields["costs"], self.fields["costs_reason"]
        if any(objection_less.may_be_less(row) for row in rows):
            self.fields["amount"].help_text = _(
                "What the award comes to in all. On the objection of somebody else it may be less than stands: then "
                "the recipient was heard first (Awb 4:8, 7:2)."
            )
        else:
            del self.fields["refuses"]
            self._fill_in_amount(rows)
        if case.status == Status.SETTLED:
            self._settles_anew(case, rows)
        asked = [view for row in rows for view in asked_since.hearings(case, objection=row)]
        if any(view.received_on is not None for view in asked):
            self.fields["view_answer"] = terms.answer_fields()["view_answer"]
        if any(row.decision is not None for row in rows):
            awards = terms.award_fields()
            if case.awarded_amount is not None:
                self.fields["obligations"].help_text = _("Those of the award stay. Write only what is added.")
            article = terms.article_fields(case)["award_article"]
            self.fields.update({"award_article": article, **awards})
        else:  # of a step about money or a penalty nothing is awarded
            for name in ("amount", "obligations", "refuses", "rest_reason"):
                self.fields.pop(name, None)
        self._offer_grounds(rows)
        self.order_fields(ORDER)
        self._fill_in_late(case, rows)
        fill_in_again(self)
        self.offer_articles()

    def _fill_in_amount(self, rows: list[Objection]) -> None:
        """What stood just before the decision objected to, or was asked; nothing where the objections differ."""
        found = {restoring.most_awarded(row) for row in rows if row.decision is not None}
        stood = [restoring.before(row) for row in rows]
        if len(found) == 1:
            self.fields["amount"].initial = found.pop()
        if any(row is not None for row in stood):
            self.fields["amount"].help_text = _(
                "What the award comes to in all. At most what stood just before the decision objected to: what was "
                "lowered earlier is not objected to here (Awb 7:11)."
            )

    def _leave_out_steps(self, rows: list[Objection]) -> None:
        """Ask what a step about money or a penalty comes to only where an open objection is against one."""
        steps = [row.money_step for row in rows if row.money_step is not None]
        kinds = {step.kind for step in steps}
        arranged = [step for step in steps if step.kind == MoneyStepKind.ARRANGEMENT]
        if arranged:
            parts = arranged[0].instalments.all()
            said = (f"{row.due_on.isoformat()} {row.amount}".replace(".", ",") for row in parts)
            self.fields["instalments"].initial = "\n".join(said)
        else:
            del self.fields["instalments"]
        if MoneyStepKind.INTEREST not in kinds and not any(row.penalty is not None for row in rows):
            del self.fields["step_amount"]

    def _offer_grounds(self, rows: list[Objection]) -> None:
        """Those of the decisions objected to, where there are any and something can stay refused."""
        of_first = RefusalGround.objects.filter(proposals__decision__in=[row.decision_id for row in rows]).distinct()
        if self.application.status == Status.SETTLED or not of_first.exists():
            del self.fields["grounds"]
        else:
            field_of(self, "grounds", RowsField).queryset = of_first

    def _settles_anew(self, case: Application, rows: list[Objection]) -> None:
        """At which amount a subsidy is settled anew: at less, or nothing, on the objection of somebody else."""
        is_of_another = any(row.is_of_another for row in rows)
        most = {restoring.most_settled(row) for row in rows if row.decision is not None}
        help_text = _("More than now, up to the award.")
        if is_of_another:
            help_text = _(
                "Up to the award. On the objection of somebody else it may be less than stands, also 0,00: then the "
                "recipient was heard first (Awb 4:8, 7:2), and repays what was paid beyond it."
            )
        self.fields["amount"] = MoneyFormField(
            label=_("Amount of the settlement"),
            help_text=help_text,
            min_value=ZERO if is_of_another else CENT,
            required=False,
            initial=None if is_of_another or len(most) != 1 else most.pop(),
        )

    def _fill_in_late(self, case: Application, rows: list[Objection]) -> None:
        """Leave the excuse out where every open objection is in time; begin with inadmissible where one is late."""
        extra, sent = deadlines.free_days(), sent_days(case)
        found = [objections.timeliness(row, sent=sent, extra=extra) for row in rows]
        if all(time is None or time.is_in_time for time in found):
            del self.fields["late_excuse"]
            field_of(self, "kind", forms.ChoiceField).initial = ObjectionOutcome.UNFOUNDED
        else:
            self.fields["ground"].initial = InadmissibleGround.LATE

    def clean_obligations(self) -> list[dict[str, Any]]:
        """One obligation for each line, with its day when it begins with one."""
        lines = [line.strip() for line in (self.cleaned_data["obligations"] or "").splitlines() if line.strip()]
        return [terms.obligation_of(line) for line in lines]

    def values(self) -> dict[str, Any]:
        """With what the letter of an award says besides apart."""
        data = dict(self.cleaned_data)
        data["outcome"] = data.pop("kind")
        said = terms.terms_of(data)
        return {**data, "grounds": list(data.get("grounds") or ()), "terms": said}
