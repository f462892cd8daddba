"""What is filled in to propose and to take a decision."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.formfields import RowsField, field_of
from drenthe.lib.values.money import CENT, MoneyFormField
from subsidies.enums import AWARDS, ENDS_OR_LOWERS, FIRST_DECISIONS, ApplicationStatus, DecisionKind, GroundUse
from subsidies.forms import terms
from subsidies.forms.acts import ActForm, DatedActForm, DeviationMixin, day_field, letter_field, text_field
from subsidies.forms.by_kind import ByKindMixin
from subsidies.forms.interest import NoInterestMixin
from subsidies.forms.not_met import not_met_field
from subsidies.forms.typed_articles import TypedArticlesMixin
from subsidies.models import Application, RefusalGround
from subsidies.services.application.refused_as_is import grounds_for
from subsidies.services.assessment import asked_since
from subsidies.services.case.schemes import maximum_for
from subsidies.services.decisions import proposals, signing
from subsidies.services.letters.letters import LetterDraft


class ProposeForm(TypedArticlesMixin, ByKindMixin, NoInterestMixin, DeviationMixin, ActForm):
    """What the case officer proposes to decide."""

    needed = (
        *("amount", "reason", "grounds", "award_article", "activities", "activities_until", "advances", "criteria"),
        *("weighing", "view_answer", "advice_answer"),
    )
    only_for = {
        "amount": AWARDS,
        "source_*": AWARDS,
        "obligations": AWARDS,
        **dict.fromkeys(("award_article", "activities", "activities_from", "activities_until"), AWARDS),
        **dict.fromkeys(("advances", "reserved_for", terms.OTHER_CONDITIONS), AWARDS),
        **dict.fromkeys(("criteria", f"{terms.OF_GROUND}*"), (*AWARDS, DecisionKind.REFUSAL)),
    }

    kind = forms.ChoiceField(
        label=_("Proposal"),
        choices=[(kind.value, kind.label) for kind in FIRST_DECISIONS if kind != DecisionKind.PARTIAL_AWARD],
        initial=DecisionKind.AWARD,
        help_text=_("An award of less than was requested becomes a partial award."),
    )
    amount = MoneyFormField(label=_("Amount to award"), min_value=CENT, required=False)
    reason = letter_field(
        _("Reason"),
        _(
            "Required for everything except a full award; the applicant must be able to understand the reason "
            "(Awb 3:46)."
        ),
        required=False,
    )
    grounds = RowsField(
        label=_("Grounds"),
        queryset=RefusalGround.objects.filter(is_active=True, used_for__in=[GroundUse.REFUSAL, GroundUse.DISREGARD]),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For a refusal, also of a part, or to disregard."),
    )
    weighing = terms.weighing_field()
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

    def prepare(self) -> None:
        """As asked, up to the maximum of the scheme."""
        case = self.application
        if kinds := _before_completion(case):
            field_of(self, "kind", forms.ChoiceField).choices = [(kind.value, kind.label) for kind in kinds]
            self.fields["kind"].initial = kinds[0]
        maximum = maximum_for(case.version, part=case.part, dwellings=case.dwellings)
        self.fields["amount"].initial = min(case.requested_amount, maximum or case.requested_amount)
        shares = list(case.ceiling.shares.select_related("source").order_by("priority", "pk"))
        self.fields.update(terms.article_fields(case) | terms.award_fields() | terms.answer_fields())
        self.shares = {f"source_{share.pk}": share for share in shares} if len(shares) > 1 else {}
        for name, share in self.shares.items():
            self.fields[name] = MoneyFormField(
                label=_("From %(source)s") % {"source": share.source},
                required=False,
                min_value=CENT,
                help_text=_("All empty: the sources are used in order."),
            )

        fill_in_again(self)
        self.offer_articles()

    def clean_obligations(self) -> list[dict[str, Any]]:
        """One obligation for each line, with its day when it begins with one."""
        lines = [line.strip() for line in self.cleaned_data["obligations"].splitlines() if line.strip()]
        return [terms.obligation_of(line) for line in lines]

    def clean(self) -> dict[str, Any]:
        """An award needs an amount; a refusal has none."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") in AWARDS and "amount" in cleaned and cleaned["amount"] is None:
            self.add_error("amount", _("Enter the amount to award."))
        if cleaned.get("kind") not in AWARDS:
            cleaned["amount"] = None
        terms.name_criteria(self, cleaned)
        return cleaned

    def values(self) -> dict[str, Any]:
        """With the grounds as a list."""
        data = {name: value for name, value in self.cleaned_data.items() if name not in self.shares}
        parts = {share: self.cleaned_data[name] for name, share in self.shares.items() if self.cleaned_data[name]}
        said = terms.terms_of(data)
        return {**data, "grounds": list(data["grounds"]), "division": parts or None, "terms": said}


def _before_completion(case: Application) -> list[DecisionKind]:
    """Return what can be decided on a case that is not complete: its content only once it is taken as it is."""
    if case.status not in (ApplicationStatus.RECEIVED, ApplicationStatus.INCOMPLETE):
        return []
    kinds = [DecisionKind.REFUSAL] if grounds_for(case) else []
    return kinds + [DecisionKind.DISREGARD] * (case.status == ApplicationStatus.INCOMPLETE)


def fill_in_again(form: ActForm) -> None:
    """Fill in what a proposal said that was sent back or taken back: nobody types it twice."""
    earlier = proposals.sent_back(form.application)
    if earlier is None:
        return
    for name, value in terms.typed_before(earlier).items():
        if name in form.fields and value not in (None, "", []):
            form.fields[name].initial = value
    terms.choose_again(form, earlier)


class DecideForm(NoInterestMixin, DatedActForm):
    """On which day the decision is taken; with it goes the letter that was shown."""

    decided_on = day_field(_("Date of the decision"))

    @property
    def letter(self) -> LetterDraft | Refusal | None:
        """The letter that is signed with this date, or why there is none."""
        day = getattr(self, "cleaned_data", {}).get("decided_on") or timezone.localdate()
        return signing.letter_to_sign(self.application, on=day, actor=self.actor)

    def values(self) -> dict[str, Any]:
        """With the fingerprint of the letter that was shown."""
        return {**self.cleaned_data, "seen": str(self.data.get("letter") or "")}


class TakeBackDecisionForm(NoInterestMixin, ActForm):
    """Why a decision is taken back of which nobody was told."""

    reason = text_field(
        _("Why the decision is taken back"),
        _(
            "The applicant was not told of the decision, so it has no effect (Awb 3:40). It stays in the dossier with "
            "its letter, as never sent. A new proposal can be made."
        ),
    )


class ProposeWithdrawalForm(TypedArticlesMixin, ByKindMixin, NoInterestMixin, DeviationMixin, ActForm):
    """What the case officer proposes to do with an award."""

    needed = (
        *("amount", "grounds", "weighing", "not_met", "works_on", "activities", "advances"),
        *("view_answer", "advice_answer"),
    )
    only_for = {
        "amount": (DecisionKind.LOWERING,),
        "advances": (DecisionKind.LOWERING,),
        "grounds": (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
        "not_met": (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
        f"{terms.OF_GROUND}*": (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
        "weighing": (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
        "works_on": (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
        "activities": (DecisionKind.WITHDRAWAL, DecisionKind.LOWERING),
    }

    kind = forms.ChoiceField(
        label=_("Proposal"),
        choices=[(kind.value, kind.label) for kind in ENDS_OR_LOWERS],
        initial=DecisionKind.WITHDRAWAL_ASKED,
        help_text=_("Another person decides. Nothing changes until then."),
    )
    amount = MoneyFormField(
        label=_("New amount of the award"), min_value=CENT, required=False, help_text=_("Only to lower the award.")
    )
    reason = letter_field(
        _("Reason"),
        _("At the applicant's request: what was agreed. Otherwise: why this is done (Awb 3:46)."),
    )
    grounds = RowsField(
        label=_("Grounds"),
        queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.WITHDRAWAL),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("When the province withdraws or lowers the award; first ask for the applicant's view (Awb 4:8)."),
    )

    weighing = letter_field(
        _("How the interests were weighed"),
        _(
            "When the province withdraws or lowers the award: what it means for the recipient, what weighs against "
            "that, and why it is in proportion (Awb 3:4)."
        ),
        rows=3,
        required=False,
    )

    def prepare(self) -> None:
        """On which obligations it rests, from when it works, and what the letter answers to view and advice."""
        self.fields["not_met"] = not_met_field(
            self.application,
            _(
                "On the ground of Awb 4:48, paragraph 1, under b: which obligation. The letter names it with its day "
                "and with what was found of it."
            ),
        )
        asked = asked_since.hearings(self.application)
        self.fields["not_met"].initial = [row.obligation_id for row in asked[-1].not_met.all()] if asked else []
        self.fields["works_on"] = day_field(
            _("Works from"),
            _(
                "On a ground of Awb 4:50: a day that lies a reasonable time ahead. On one of Awb 4:48: leave it empty "
                "unless it works from a later day than that of the award."
            ),
            required=False,
            initial=None,
        )
        self.fields["activities"] = letter_field(
            _("What changes in the activities, or holds until it works"),
            _(
                "To lower: what the recipient no longer has to do, or that the activities stay as they are. To "
                "withdraw for the future: what holds for the time until then."
            ),
            rows=3,
            required=False,
        )
        self.fields["advances"] = terms.AdvancesField(
            label=_("Advances as they will be"),
            help_text=_("If empty: as they are. One per line, for example 2027-03-01 50.000,00, or “none”."),
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        self.fields.update(terms.ground_fields(GroundUse.WITHDRAWAL) | terms.answer_fields())
        fill_in_again(self)
        self.offer_articles()

    def clean(self) -> dict[str, Any]:
        """Only a lowering has an amount."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") != DecisionKind.LOWERING:
            cleaned["amount"] = None
        elif "amount" in cleaned and cleaned["amount"] is None:
            self.add_error("amount", _("Enter the new amount of the award."))
        return cleaned

    def values(self) -> dict[str, Any]:
        """With the grounds as a list."""
        data = dict(self.cleaned_data)
        said = terms.terms_of(data)
        return {**data, "grounds": list(data["grounds"]), "not_met": list(data["not_met"]), "terms": said}
