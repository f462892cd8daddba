"""Shapes of what a proposal says besides amount, reason and grounds, and of the letter that is signed."""

from typing import Any

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from subsidies.api.fields import GivenAmountField
from subsidies.models import Obligation
from subsidies.services.obligations.obligation_words import BETWEEN


class ObligationSerializer(Given):
    """What the recipient must do, and by when."""

    text = serializers.CharField(max_length=300)
    article = serializers.CharField(max_length=80, default="", allow_blank=True)
    regulation = serializers.CharField(
        max_length=60,
        default="",
        allow_blank=True,
        help_text="The article of the regulation that an obligation of Awb 4:38 or 4:39 is imposed under.",
    )
    due_on = serializers.DateField(default=None, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Keep the day as text, and both articles as one: it is stored with the proposal."""
        article = BETWEEN.join(filter(None, [attrs["article"], attrs.pop("regulation")]))
        if len(article) > Obligation.ARTICLE_AT_MOST:
            most = Obligation.ARTICLE_AT_MOST
            raise serializers.ValidationError({"regulation": f"Together with the article at most {most} characters."})
        return {**attrs, "article": article, "due_on": attrs["due_on"].isoformat() if attrs["due_on"] else None}


class AdvanceSerializer(Given):
    """One advance of a schedule."""

    due_on = serializers.DateField()
    amount = GivenAmountField()


class ConditionSerializer(Given):
    """A condition of the scheme that is not met."""

    text = serializers.CharField(max_length=300)
    article = serializers.CharField(max_length=80, default="", allow_blank=True)


class AnswersSerializer(Given):
    """What the letter of a decision answers to the view and the advice that came in."""

    view_answer = serializers.CharField(default="", allow_blank=True)
    advice_answer = serializers.CharField(default="", allow_blank=True)


class SaidSerializer(AnswersSerializer):
    """What the letter of any decision can say besides."""

    ground_articles = serializers.DictField(
        child=serializers.CharField(max_length=80),
        default=dict,
        help_text="The article of each ground that names only the regulation, by the code of the ground.",
    )
    activities = serializers.CharField(
        default="",
        allow_blank=True,
        help_text="Of an award: what it is for. Of a lowering: what changes. Of a withdrawal on a ground of Awb 4:50: "
        "what holds for the time until then.",
    )
    advances = AdvanceSerializer(
        many=True,
        default=None,
        allow_null=True,
        help_text="If null: what the scheme lays down, or of a lowering what the award says. An empty list says that "
        "no advance is paid.",
    )


class SettlementTermsSerializer(AnswersSerializer):
    """What the letter of a settlement says besides."""

    ground_articles = serializers.DictField(
        child=serializers.CharField(max_length=80),
        default=dict,
        help_text="The article of each ground that names only the regulation, by the code of the ground.",
    )
    activities = serializers.CharField(default="", allow_blank=True, help_text="What was done.")
    award_article = serializers.CharField(
        default="", allow_blank=True, max_length=200, help_text="What says that it is settled unasked (Awb 4:47)."
    )
    weighing = serializers.CharField(
        default="",
        allow_blank=True,
        help_text="How the interests were weighed (Awb 3:4): required for less than the recipient asks.",
    )


class ChangeTermsSerializer(AnswersSerializer):
    """What the letter of a lowered or revoked settlement says besides."""

    weighing = serializers.CharField(
        default="", allow_blank=True, help_text="How the interests were weighed (Awb 3:4): required."
    )
    works_on = serializers.DateField(
        default=None, allow_null=True, help_text="If null it works back to the settlement (Awb 4:49, paragraph 2)."
    )
    breached_on = serializers.DateField(
        default=None,
        allow_null=True,
        help_text="On which day an obligation was not met: required with the ground settled-obligations.",
    )


class AfterAwardSerializer(SaidSerializer):
    """What the letter of a withdrawal or lowering says besides."""

    works_on = serializers.DateField(
        default=None, allow_null=True, help_text="From when it works, on a ground of Awb 4:50: required there."
    )
    weighing = serializers.CharField(
        default="",
        allow_blank=True,
        help_text="How the interests were weighed (Awb 3:4): required unless the recipient asked for it.",
    )


class TermsSerializer(SaidSerializer):
    """What the letter of an award says besides; the answers also for other decisions."""

    award_article = serializers.CharField(
        default="", allow_blank=True, max_length=200, help_text="If empty: the article of the scheme version."
    )
    criteria = ConditionSerializer(
        many=True,
        default=list,
        help_text=(
            "What is not met, for a refusal under the scheme: by the text of a criterion, see `unmet` of `choices`. "
            "If empty: those judged as not met. A text of its own takes a deviation, and is for an award of less."
        ),
    )
    weighing = serializers.CharField(
        default="",
        allow_blank=True,
        help_text="How the interests were weighed (Awb 3:4): required for a ground that leaves a choice.",
    )
    activities_from = serializers.DateField(default=None, allow_null=True)
    activities_until = serializers.DateField(default=None, allow_null=True)
    reserved_for = serializers.IntegerField(default=None, allow_null=True, min_value=2000, max_value=2100)


class DayAskedSerializer(serializers.Serializer):
    """For which day of the decision the letter is asked."""

    decided_on = serializers.DateField()


class LetterToSignSerializer(serializers.Serializer):
    """The letter that is signed with a decision, in Dutch."""

    subject = serializers.CharField()
    paragraphs = serializers.ListField(child=serializers.CharField())
    remedy = serializers.ListField(child=serializers.CharField())
    fingerprint = serializers.CharField()
