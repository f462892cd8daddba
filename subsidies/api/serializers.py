"""Shapes only: what goes out and what comes in. The rules are in the services."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import empty

from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from drenthe.lib.values.moments import MomentField
from drenthe.lib.values.money import ZERO
from projects.enums import DwellingForm, OrganisationKind, Segment
from projects.models import Municipality
from subsidies.api.applicants import ApplicantSerializer, KnownOtherwiseSerializer
from subsidies.api.decisions import AfterAwardSerializer, ObligationSerializer, TermsSerializer
from subsidies.api.fields import (
    AmountField,
    ApplicantNameField,
    CodeField,
    GivenAmountField,
    ModelSerializer,
    deviation_field,
    obligation_field,
)
from subsidies.enums import ENDS_OR_LOWERS, FIRST_DECISIONS, DecisionKind, GroundUse, Part, Phase, SameOrOther
from subsidies.models import (
    Application,
    CaseEvent,
    CeilingShare,
    LedgerEntry,
    RefusalGround,
    Scheme,
)
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.application.given import CORRECTED
from subsidies.services.application.intake import Plan
from subsidies.term_enums import Channel


class ApplicationSerializer(ModelSerializer):
    """An application as it stands."""

    scheme: serializers.Field = serializers.SlugRelatedField(slug_field="code", read_only=True)
    version = serializers.IntegerField(source="version.number")
    applicant = ApplicantNameField()
    municipality: serializers.Field = serializers.SlugRelatedField(slug_field="code", read_only=True)
    awarded_amount = AmountField(
        allow_null=True, read_only=True, help_text="As decided last, also of what was withdrawn since."
    )
    awarded_now = AmountField(
        allow_null=True, read_only=True, help_text="What is awarded as it holds now: 0 once it was withdrawn."
    )

    class Meta:
        model = Application
        fields = [
            "case_number",
            "scheme",
            "version",
            "part",
            "phase",
            "applicant",
            "municipality",
            "title",
            "dwellings",
            "channel",
            "status",
            "requested_amount",
            "awarded_amount",
            "awarded_now",
            "settled_amount",
            "settled_on",
            "received_at",
            "received_on",
            "decided_on",
            "withdrawn_on",
            "is_example",
        ]


class ReceivedSerializer(ApplicationSerializer):
    """The case as it was received, and what of the applicant was known otherwise."""

    known_otherwise = serializers.SerializerMethodField()

    class Meta(ApplicationSerializer.Meta):
        fields = [*ApplicationSerializer.Meta.fields, "known_otherwise"]

    @extend_schema_field(KnownOtherwiseSerializer(many=True))
    def get_known_otherwise(self, case: Application) -> Any:
        """Each detail, in words."""
        found = [dict(zip(("detail", "known", "given"), one, strict=True)) for one in case.given.differences]
        return KnownOtherwiseSerializer(found, many=True).data


class LedgerEntrySerializer(ModelSerializer):
    """One booking."""

    source = serializers.CharField(source="share.source.code")  # type: ignore[assignment]

    class Meta:
        model = LedgerEntry
        fields = ["kind", "amount", "source", "booked_on", "recorded_at"]


class EventSerializer(ModelSerializer):
    """One line of the dossier."""

    actor = serializers.CharField(source="actor.name")

    class Meta:
        model = CaseEvent
        fields = ["occurred_at", "recorded_at", "actor", "action", "data"]


ROWS = ("cofinancers", "planned_dwellings")


class CoFinancerSerializer(Given):
    """Somebody else who pays."""

    name = serializers.CharField(max_length=200)
    amount = GivenAmountField()


class PlannedDwellingsSerializer(Given):
    """Dwellings of one segment and form."""

    segment = serializers.ChoiceField(choices=Segment.choices)
    form = serializers.ChoiceField(choices=DwellingForm.choices)
    count = serializers.IntegerField(min_value=1, max_value=100_000)


class PlanSerializer(Given):
    """The financing plan, the dwellings and the projects of an application. Amounts in euros; null is not known."""

    total_costs = AmountField(min_value=ZERO, allow_null=True, default=None)
    revenues = AmountField(min_value=ZERO, allow_null=True, default=None)
    own_contribution = AmountField(min_value=ZERO, allow_null=True, default=None)
    declared_aid = AmountField(min_value=ZERO, allow_null=True, default=None)
    projects = serializers.ListField(child=serializers.CharField(max_length=200), max_length=100, default=list)
    planned_dwellings = PlannedDwellingsSerializer(many=True, default=list)
    cofinancers = CoFinancerSerializer(many=True, default=list)


class ReceiveSerializer(ApplicantSerializer, PlanSerializer, DatedSerializer):
    """An application that came in."""

    scheme = CodeField(slug_field="code", queryset=Scheme.objects.all())
    part = serializers.ChoiceField(choices=Part.choices, default=Part.GRANT)
    phase = serializers.ChoiceField(choices=Phase.choices, default=Phase.NONE, allow_blank=True)
    applicant = serializers.CharField(max_length=200)
    applicant_kind = serializers.ChoiceField(choices=OrganisationKind.choices)
    municipality = CodeField(slug_field="code", queryset=Municipality.objects.all())
    reference = serializers.CharField(max_length=80, default="", allow_blank=True)
    title = serializers.CharField(max_length=200)
    dwellings = serializers.IntegerField(min_value=1, max_value=100_000, allow_null=True, default=None)
    channel = serializers.ChoiceField(choices=Channel.choices, default=Channel.DIGITAL)
    requested_amount = GivenAmountField()
    received_at = MomentField()
    is_outside_period = serializers.BooleanField(default=False)
    is_no_duplicate = serializers.BooleanField(default=False, help_text="Somebody looked: it is another application.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Put the applicant and the plan together, as intake wants them."""
        given = {name: attrs.pop(name) for name in map(str, ApplicantSerializer().fields)}
        attrs["applicant"] = NewApplicant(attrs["applicant"], attrs.pop("applicant_kind"), **given)
        rows = {
            name: [tuple(row.values()) for row in attrs.pop(name)] for name in ("cofinancers", "planned_dwellings")
        }
        amounts = {name: attrs.pop(name) for name in Plan().amounts()}
        attrs["plan"] = Plan(**amounts, cofinancers=rows["cofinancers"], dwellings=rows["planned_dwellings"])
        return attrs


class RequestCompletionSerializer(DatedSerializer):
    """What is missing and until when."""

    missing = serializers.CharField()
    requested_on = serializers.DateField()
    due_on = serializers.DateField()


class ReceiveCompletionSerializer(DatedSerializer):
    """What came in."""

    received_on = serializers.DateField()
    is_complete = serializers.BooleanField()
    remark = serializers.CharField(default="", allow_blank=True)
    still_missing = serializers.CharField(
        default="", allow_blank=True, help_text="After a part came in: what is to come. It is in letters."
    )
    deviation = deviation_field()


class StartAssessmentSerializer(DatedSerializer):
    """From which day the application is complete, or that the province decides on what is there."""

    as_it_is = serializers.BooleanField(default=False)
    complete_on = serializers.DateField(default=None, allow_null=True)
    deviation = deviation_field()


class NoInterestSerializer(Given):
    """An act for which its actor must have said that there is no personal interest (Awb 2:4)."""

    no_interest = serializers.BooleanField(
        default=False, help_text="That you have no personal interest in this case; once for each case (Awb 2:4)."
    )


class PartSerializer(Given):
    """How much of an award comes from a funding source of the ceiling, by its code."""

    source = serializers.CharField(max_length=40)  # type: ignore[assignment]
    amount = GivenAmountField()


class ProposeSerializer(NoInterestSerializer):
    """A proposed decision."""

    kind = serializers.ChoiceField(
        choices=[kind.value for kind in FIRST_DECISIONS if kind != DecisionKind.PARTIAL_AWARD]
    )
    amount = GivenAmountField(default=None, allow_null=True)
    reason = serializers.CharField(default="", allow_blank=True)
    grounds = CodeField(
        slug_field="code",
        queryset=RefusalGround.objects.filter(is_active=True, used_for__in=[GroundUse.REFUSAL, GroundUse.DISREGARD]),
        many=True,
        default=list,
    )
    obligations = ObligationSerializer(many=True, default=list)
    division = PartSerializer(
        many=True, default=list, help_text="Over the funding sources; empty: the sources are used in order."
    )
    terms = TermsSerializer(default=dict)
    deviation = deviation_field()

    def validate_division(self, value: list[dict[str, Any]]) -> dict[CeilingShare, Any] | None:
        """Find the funding sources under the ceiling of the case."""
        ceiling = self.context["application"].ceiling
        shares = {share.source.code: share for share in ceiling.shares.select_related("source")}
        unknown = [part["source"] for part in value if part["source"] not in shares]
        if unknown:
            raise serializers.ValidationError(_("%(source)s is no funding source here.") % {"source": unknown[0]})
        return {shares[part["source"]]: part["amount"] for part in value} or None


class SeenLetterSerializer(Given):
    """The letter that was shown to who decides, where it was."""

    seen = serializers.CharField(
        default=None,
        allow_null=True,
        max_length=64,
        help_text="The fingerprint of the letter that was shown; with another letter it is refused.",
    )


class DecideSerializer(NoInterestSerializer, DatedSerializer):
    """The day of the decision, and which letter is signed with it."""

    decided_on = serializers.DateField()
    seen = serializers.CharField(
        default="", allow_blank=True, help_text="The fingerprint of the letter, as `letter-to-sign` gave it."
    )


class SendBackSerializer(Given):
    """Why the proposal goes back."""

    remark = serializers.CharField()


class WithdrawProposalSerializer(Given):
    """Why its maker takes a proposal back."""

    reason = serializers.CharField()


class CorrectSerializer(ApplicantSerializer, PlanSerializer, DatedSerializer):
    """What is corrected; a value that is not named stays. `preview` answers what would change and stores nothing.

    A list that is named takes the place of the one that was; of the projects those that the caller may see. The scheme
    cannot be corrected: an application for another scheme is a new application.
    """

    applicant_name = serializers.CharField(max_length=200)
    applicant_kind = serializers.ChoiceField(choices=OrganisationKind.choices)
    part = serializers.ChoiceField(choices=Part.choices)
    phase = serializers.ChoiceField(choices=Phase.choices, allow_blank=True)
    title = serializers.CharField(max_length=200)
    dwellings = serializers.IntegerField(min_value=1, max_value=100_000, allow_null=True)
    requested_amount = GivenAmountField()
    municipality = CodeField(slug_field="code", queryset=Municipality.objects.all())
    channel = serializers.ChoiceField(choices=Channel.choices)
    reference = serializers.CharField(max_length=80, allow_blank=True)
    received_at = MomentField()
    organisation = serializers.ChoiceField(
        choices=SameOrOther.choices,
        default="",
        allow_blank=True,
        help_text="Of which organisation another name is, when the known one is used elsewhere too.",
    )
    reason = serializers.CharField()
    preview = serializers.BooleanField(default=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in (*CORRECTED, "received_at"):
            self.fields[name].required, self.fields[name].default = False, empty

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Put what is corrected together, as the service wants it."""
        values = {name: attrs.pop(name) for name in CORRECTED if name in attrs}
        for name in ROWS:
            if name in values:
                values[name] = [tuple(row.values()) for row in values[name]]
        return {**attrs, "values": values}


class EffectSerializer(serializers.Serializer):
    """One thing that is corrected, or comes out otherwise by it, in words."""

    what = serializers.CharField()
    before = serializers.CharField()
    after = serializers.CharField()


class CorrectedSerializer(ApplicationSerializer):
    """The case as it stands, and what the correction changes, or would change."""

    changes = EffectSerializer(many=True)
    effects = EffectSerializer(many=True)

    class Meta(ApplicationSerializer.Meta):
        fields = [*ApplicationSerializer.Meta.fields, "changes", "effects"]


class WithdrawSerializer(DatedSerializer):
    """A withdrawal by the applicant before the decision: who asked for it, and how."""

    withdrawn_on = serializers.DateField()
    reason = serializers.CharField()


class ProposeWithdrawalSerializer(NoInterestSerializer):
    """A proposal to end or lower an award; `amount` is the new award."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in ENDS_OR_LOWERS])
    amount = GivenAmountField(default=None, allow_null=True)
    reason = serializers.CharField()
    grounds = CodeField(
        slug_field="code",
        queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.WITHDRAWAL),
        many=True,
        default=list,
    )
    not_met = obligation_field(
        many=True,
        default=list,
        help_text="The obligations that were not met, by their ids: required with the ground award-obligations.",
    )
    terms = AfterAwardSerializer(default=dict)
    deviation = deviation_field("Why an article that looks wrong is right.")


class PaySerializer(DatedSerializer):
    """A payment by the bank."""

    amount = GivenAmountField()
    paid_on = serializers.DateField()
    reference = serializers.CharField(default="", allow_blank=True, max_length=80)
    repeat_reason = serializers.CharField(default="", allow_blank=True, max_length=1000)
