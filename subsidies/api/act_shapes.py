"""Shapes of the acts on a case that follow the Awb: asking, hearing, the term, formalities; no rules."""

from typing import Any

from django.utils import timezone
from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from subsidies.api.fields import CodeField, GivenAmountField, IbanField, RowOfCaseField, obligation_field
from subsidies.api.serializers import NoInterestSerializer, SeenLetterSerializer
from subsidies.award_enums import ObligationOutcome
from subsidies.enums import CaseAnswerValue, CaseQuestion, Outcome
from subsidies.models import Advice, Application, Criterion, Document, Objection, OtherDebt, PaymentOrder, Suspension
from subsidies.services.acts.acts_now import ActNow
from subsidies.services.letters import sending, sent_elsewhere
from subsidies.term_enums import (
    Channel,
    ExtensionKind,
    LongerGround,
    NoPenaltyGround,
    NoticeFrom,
    SuspensionKind,
    ViewException,
)


def document_field(**kwargs: Any) -> RowOfCaseField:
    """A document of the case."""
    return RowOfCaseField(lambda case: {"application": case}, queryset=Document.objects.all(), **kwargs)


class AskAdviceSerializer(DatedSerializer):
    """Who is asked what, and by when (Awb 3:5)."""

    adviser = serializers.CharField(max_length=200)
    question = serializers.CharField()
    asked_on = serializers.DateField()
    due_on = serializers.DateField()


class ReceiveAdviceSerializer(DatedSerializer):
    """What an adviser answered; on which request, where more than one is open."""

    advice = RowOfCaseField(
        lambda case: {"application": case, "received_on": None},
        queryset=Advice.objects.all(),
        default=None,
        allow_null=True,
    )
    answer = serializers.CharField()
    received_on = serializers.DateField()
    reported_on = serializers.DateField(default=None, allow_null=True)


class InviteViewSerializer(DatedSerializer):
    """What the province intends to decide, and until when the applicant can react (Awb 4:7, 4:8)."""

    intention = serializers.CharField()
    invited_on = serializers.DateField()
    due_on = serializers.DateField()
    not_met = obligation_field(
        many=True, default=list, help_text="On an award: the obligations that were not met, if that is why; their ids."
    )


class ReceiveViewSerializer(DatedSerializer):
    """What the applicant said, and the document that shows it (Awb 4:9)."""

    view = serializers.CharField()
    received_on = serializers.DateField()
    document = document_field(default=None, allow_null=True)


class ReasonSerializer(Given):
    """Why it is done."""

    reason = serializers.CharField()


class TakeBackDecisionSerializer(NoInterestSerializer):
    """Why a decision is taken back of which nobody was told (Awb 3:40)."""

    reason = serializers.CharField()


class WaiveViewSerializer(Given):
    """Why the applicant is not heard (Awb 4:11, 4:12)."""

    exception = serializers.ChoiceField(choices=ViewException.choices)
    explanation = serializers.CharField()


class SentElsewhereSerializer(DatedSerializer):
    """Which letter was sent outside this system: the step as `choices` names it, the day and what shows it."""

    step = serializers.CharField(max_length=60)
    sent_on = serializers.DateField()
    document = document_field()
    reason = serializers.CharField()

    def validate_step(self, value: str) -> Any:
        """Find the step; one that waits for no letter is for the service to refuse."""
        return dict(steps_of(self.context["application"])).get(value, (None, None))[0]


def steps_of(application: Application) -> list[tuple[str, Any]]:
    """Return the steps of a case whose letter was not sent, each by its name with the row and its day."""
    rows = sent_elsewhere.recordable(application, on=timezone.localdate())
    return [(f"{sending.LINKS[type(row)]}-{row.pk}", (row, day)) for row, day in rows]


class CheckObligationSerializer(DatedSerializer):
    """What was found of an obligation of the award, and what shows it (Awb 4:37 to 4:39)."""

    obligation = obligation_field()
    outcome = serializers.ChoiceField(choices=ObligationOutcome.choices)
    found_on = serializers.DateField()
    document = document_field(default=None, allow_null=True)
    remark = serializers.CharField(default="", allow_blank=True)


class ProposePaymentSerializer(Given):
    """A payment of an award, and the account that it goes to."""

    debt = RowOfCaseField(
        lambda case: {"application": case},
        queryset=OtherDebt.objects.all(),
        default=None,
        allow_null=True,
        help_text="What the province owes beside the subsidy, by its own decision; null: the subsidy is paid.",
    )
    amount = GivenAmountField()
    iban = IbanField(max_length=42)
    holder = serializers.CharField(max_length=PaymentOrder.HOLDER_AT_MOST)
    account_reason = serializers.CharField(default="", allow_blank=True, max_length=1000)
    ahead_reason = serializers.CharField(default="", allow_blank=True, max_length=1000)


class ReleasePaymentSerializer(Given):
    """Nothing: the payment is released as it was proposed."""


class FixPenaltySerializer(SeenLetterSerializer, NoInterestSerializer, DatedSerializer):
    """What is due for a late decision, or why nothing is (Awb 4:17, 4:18)."""

    decided_on = serializers.DateField()
    objection = RowOfCaseField(
        lambda case: {"application": case},
        queryset=Objection.objects.select_related("application", "decision"),
        default=None,
        allow_null=True,
        help_text="Of a late decision on an objection; null: on the application.",
    )
    others = serializers.CharField(
        default="",
        allow_blank=True,
        max_length=1000,
        help_text="Who applied besides who is named, one a line.",
    )
    ground = serializers.ChoiceField(choices=NoPenaltyGround.choices, default="", allow_blank=True)
    reason = serializers.CharField(default="", allow_blank=True)


class ExtendSerializer(DatedSerializer):
    """That the decision comes later: a message, an adjournment or the longer term (Awb 4:14)."""

    kind = serializers.ChoiceField(choices=ExtensionKind.choices, default=ExtensionKind.NOTICE)
    weeks = serializers.IntegerField(min_value=1, default=None, allow_null=True)
    ground = serializers.ChoiceField(choices=LongerGround.choices, default="", allow_blank=True)
    announced_on = serializers.DateField()
    reason = serializers.CharField()


class SuspendSerializer(DatedSerializer):
    """Why and from when to when the decision term stands still (Awb 4:15)."""

    kind = serializers.ChoiceField(choices=SuspensionKind.choices)
    starts_on = serializers.DateField()
    ends_on = serializers.DateField(default=None, allow_null=True)
    ends_with = serializers.CharField(
        max_length=200,
        default="",
        allow_blank=True,
        help_text="Of consent without a last day: what ends it, as was agreed on.",
    )
    expected_by = serializers.DateField(
        default=None, allow_null=True, help_text="Of force majeure: by when a decision is expected (Awb 4:15)."
    )
    reason = serializers.CharField()
    document = document_field(default=None, allow_null=True)


class EndSuspensionSerializer(DatedSerializer):
    """Which suspension ends, and its last day."""

    suspension = RowOfCaseField(lambda case: {"application": case}, queryset=Suspension.objects.all())
    ends_on = serializers.DateField()


def given_by_field() -> serializers.ChoiceField:
    """Make a field for who gives notice of default."""
    return serializers.ChoiceField(choices=NoticeFrom.choices, default=NoticeFrom.PARTY)


class DefaultNoticeSerializer(DatedSerializer):
    """When and how a notice of default came in, and from whom (Awb 4:17)."""

    received_on = serializers.DateField()
    channel = serializers.ChoiceField(choices=Channel.choices, default="", allow_blank=True)
    sender = serializers.CharField(max_length=200, default="", allow_blank=True)
    given_by = given_by_field()


class JudgeSerializer(NoInterestSerializer):
    """How a criterion that a person judges comes out, and why."""

    criterion = RowOfCaseField(lambda case: {"version": case.version_id}, queryset=Criterion.objects.all())
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    reason = serializers.CharField()


class ScoreSerializer(NoInterestSerializer):
    """How many points an application gets in the tender, and why."""

    points = serializers.IntegerField(min_value=0, max_value=1_000_000)
    reason = serializers.CharField()


class RepresentSerializer(Given):
    """Who acts for the applicant, with the proxy or why none is asked for (Awb 2:1)."""

    name = serializers.CharField(max_length=200)
    address = serializers.CharField(default="", allow_blank=True)
    email = serializers.EmailField(default="", allow_blank=True)
    proxy = document_field(default=None, allow_null=True)
    no_proxy_reason = serializers.CharField(max_length=500, default="", allow_blank=True)
    has_ended = serializers.BooleanField(default=False)


class AnswerSerializer(Given):
    """How a question about the case is answered, and why."""

    question = serializers.ChoiceField(choices=CaseQuestion.choices)
    answer = serializers.ChoiceField(choices=CaseAnswerValue.choices)
    reason = serializers.CharField()


class LinkEarlierSerializer(Given):
    """Which refused application this one repeats, and what is new (Awb 4:6)."""

    earlier = CodeField(slug_field="case_number", queryset=Application.objects.all())
    new_facts = serializers.CharField(default="", allow_blank=True)


class DeclareInterestSerializer(Given):
    """Whether the caller has a personal interest in the case (Awb 2:4)."""

    has_interest = serializers.BooleanField()
    explanation = serializers.CharField(default="", allow_blank=True)


class ForwardSerializer(DatedSerializer):
    """To which body an application goes, when and why (Awb 2:3)."""

    forwarded_to = serializers.CharField(max_length=200)
    forwarded_on = serializers.DateField()
    reason = serializers.CharField()


class ActNowSerializer(serializers.Serializer):
    """An act on a case as it stands now, for who asks."""

    slug = serializers.CharField()
    name = serializers.CharField(help_text="What its button says.")
    is_allowed = serializers.BooleanField(help_text="Whether you can do it now; what is sent can still refuse it.")
    code = serializers.CharField(help_text="The name of what stands in the way, as in a problem; empty if allowed.")
    why = serializers.CharField(help_text="What stands in the way, and how to go on; empty if allowed.")
    url = serializers.CharField(help_text="Where to post it.")


def as_act(row: ActNow, url: str) -> dict[str, Any]:
    """Return an act as `ActNowSerializer` shows it."""
    refusal = row.refusal
    return {
        "slug": row.act.slug,
        "name": str(row.act.label),
        "is_allowed": refusal is None,
        "code": refusal.code if refusal is not None else "",
        "why": str(refusal) if refusal is not None else "",
        "url": url,
    }


class ChoiceOfActSerializer(serializers.Serializer):
    """One thing that an act names: what to send, and what it is."""

    value = serializers.CharField()
    what = serializers.CharField()


class ChoicesSerializer(serializers.Serializer):
    """What the acts of a case choose from: documents, letters to send, decisions, objections, colleagues and more."""

    documents = ChoiceOfActSerializer(many=True)
    steps = ChoiceOfActSerializer(many=True)
    suspensions = ChoiceOfActSerializer(many=True)
    advices = ChoiceOfActSerializer(many=True)
    obligations = ChoiceOfActSerializer(many=True)
    cost_lines = ChoiceOfActSerializer(many=True)
    payments = ChoiceOfActSerializer(many=True)
    debts = ChoiceOfActSerializer(many=True)
    charges = ChoiceOfActSerializer(many=True)
    bookings = ChoiceOfActSerializer(many=True)
    decisions = ChoiceOfActSerializer(many=True)
    money_steps = ChoiceOfActSerializer(many=True)
    penalty_decisions = ChoiceOfActSerializer(many=True)
    objections = ChoiceOfActSerializer(many=True)
    colleagues = ChoiceOfActSerializer(many=True)
    grounds = ChoiceOfActSerializer(many=True)
    criteria = ChoiceOfActSerializer(many=True)
    unmet = ChoiceOfActSerializer(many=True)
