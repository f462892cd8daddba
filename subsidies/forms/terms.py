"""What is filled in about the letter of a decision that is proposed."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import AmountError, parse_euros
from subsidies.enums import DecisionKind, GroundUse, ParameterCode
from subsidies.forms.acts import day_field, letter_field
from subsidies.models import Application, Obligation, Proposal, ProposalTerms, RefusalGround
from subsidies.services.letters.named_articles import lacks_article, suggested, to_choose

TERMS = ("award_article", "activities", "activities_from", "activities_until", "advances", "reserved_for", "criteria")
ANSWERS = ("view_answer", "advice_answer", "works_on", "breached_on", "weighing")
OF_CRITERION = "article-of-criterion-"  # and that of the article of a criterion
OTHER_CONDITIONS = "other_conditions"
CHOOSE = _(
    "For a refusal under the scheme: on which of its criteria. One that was not determined yet is judged first, with "
    "the criteria. Write with the reason what is the matter."
)
ALL_MET = _(
    "For a refusal under the scheme. Every criterion came out as met, so none can be chosen: is one of them not met, "
    "then judge it again first, on the page of the case."
)
NOT_MET = _("Conditions that are not met")
OF_GROUND = "article-of-"  # what the field of the article of a ground begins with
REFUSAL = GroundUse.REFUSAL
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
_LIKE_DAY = re.compile(
    rf"\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}\b|\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2}}\b"
    rf"|\d{{1,2}} (?:{_MONTHS})\b(?: \d{{4}}\b)?",
    re.IGNORECASE,
)
ARTICLE_BEHIND = re.compile(r"(?P<text>.*?\S)\s*\((?P<article>(?:[^()]|\([^()]*\))+)\)\.?")


def answer_fields() -> dict[str, forms.Field]:
    """The fields of a proposal that answers what others said of it."""
    return {
        "view_answer": letter_field(
            _("Answer to the view"),
            _("Only if the applicant gave a view: what you do with it, and why."),
            rows=3,
            required=False,
        ),
        "advice_answer": letter_field(
            _("What is done with the advice"),
            _(
                "Only if advice was asked: whether you follow it, and if not, why (Awb 3:50). Did it not come in yet, "
                "then why you do not wait for it."
            ),
            rows=3,
            required=False,
        ),
    }


def weighing_field() -> forms.CharField:
    """The field of a refusal on a ground that leaves a choice."""
    return letter_field(
        _("How the interests were weighed"),
        _(
            "Only for a ground on which the province may refuse and need not, such as those of Awb 4:35: what it "
            "means for the applicant, what weighs against that, and why it is in proportion (Awb 3:4; Wet Bibob, "
            "article 3, paragraph 5)."
        ),
        rows=3,
        required=False,
    )


def article_fields(application: Application) -> dict[str, forms.Field]:
    """The fields for the articles that a decision names (Awb 3:47); what the scheme version knows is filled in."""
    known = application.version.parameter(ParameterCode.AWARD_ARTICLE).value
    return {
        "award_article": forms.CharField(
            label=_("Article of the scheme for the award"),
            help_text=_("For an award: on which article of the scheme it rests. It is in the letter."),
            required=False,
            max_length=200,
            initial=known or "",
        ),
        **criteria_fields(application),
        **ground_fields(REFUSAL),
    }


def criteria_fields(application: Application) -> dict[str, forms.Field]:
    """The fields for the criteria that a refusal rests on: chosen from those of the scheme version.

    With the article of each that has none there. A version that lists no criteria leaves it to words.
    """
    rows = to_choose(application)
    if not rows and not application.version.criteria.all():
        help_text = _(
            "For a refusal under the scheme: one per line, with its article between brackets, for example "
            "It fits the housing vision (artikel 6, onder b)."
        )
        area = forms.Textarea(attrs={"rows": 3})
        return {"criteria": ConditionsField(label=NOT_MET, help_text=help_text, required=False, widget=area)}
    names = {row.criterion.text: f"{OF_CRITERION}{row.criterion.pk}" for row in rows}
    chosen = CriteriaField(
        articles={row.criterion.text: names[row.criterion.text] for row in rows if not row.criterion.article.strip()},
        label=NOT_MET,
        choices=[(row.criterion.text, f"{row.criterion} – {row.outcome.label}") for row in rows],
        help_text=CHOOSE if rows else ALL_MET,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        initial=[row["text"] for row in suggested(application)],
    )
    articles: dict[str, forms.Field] = {
        name: ArticleField(
            label=_("Article of the condition “%(text)s”") % {"text": text},
            help_text=_("Only if you choose this condition."),
            required=False,
            max_length=80,
        )
        for text, name in chosen.articles.items()
    }
    other = ConditionsField(
        label=_("Another condition, for a part"),
        help_text=_(
            "Only for an award of less, such as a condition on costs that is not listed above: one per line, with its "
            "article between brackets. It takes a written reason."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    return {"criteria": chosen, **articles, OTHER_CONDITIONS: other}


class CriteriaField(forms.MultipleChoiceField):
    """Criteria of a scheme version by their texts; `articles` has the names of the fields of their articles."""

    def __init__(self, *, articles: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.articles = articles

    @property
    def texts(self) -> list[str]:
        """The criteria that can be chosen."""
        rows: Any = self.choices
        return [text for text, _label in rows]


class ArticleField(forms.CharField):
    """The article of a ground: needed once that is chosen, so its label does not say that it is optional."""

    is_needed = True


def ground_fields(use: GroundUse) -> dict[str, forms.Field]:
    """The fields for the articles of the grounds of a use that have none of their own."""
    grounds = [row for row in RefusalGround.objects.filter(is_active=True, used_for=use) if lacks_article(row)]
    return {
        f"{OF_GROUND}{row.code}": ArticleField(
            label=_("Article of the ground “%(ground)s”") % {"ground": row.text.partition(".")[0]},
            help_text=_("Only if you choose this ground."),
            required=False,
            max_length=80,
        )
        for row in grounds
    }


class ConditionsField(forms.CharField):
    """Conditions of a scheme, one per line, each with its article between brackets."""

    def clean(self, value: Any) -> list[dict[str, str]]:
        """Return the `text` and `article` of each line; an article that is not there is empty."""
        rows = [obligation_of(line.strip()) for line in str(super().clean(value)).splitlines() if line.strip()]
        return [{"text": row["text"], "article": row["article"]} for row in rows]


def award_fields() -> dict[str, forms.Field]:
    """The fields of an award."""
    return {
        "activities": letter_field(
            _("Activities"),
            _("For an award: what the subsidy is for, so that it can be checked (Awb 4:30)."),
            required=False,
        ),
        "activities_from": day_field(_("Activities begin on"), required=False, initial=None),
        "activities_until": day_field(
            _("Activities end on"), _("For an award. The day to account for it follows from this."),
            required=False, initial=None,
        ),
        "advances": AdvancesField(
            label=_("Advances"),
            help_text=_(
                "If empty: what the scheme lays down. One per line, for example 2027-03-01 50.000,00. Write “none” if "
                "no advance is paid."
            ),
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
        "reserved_for": forms.IntegerField(
            label=_("Budget that is not adopted yet"),
            help_text=_("The year. The award then holds if that budget provides the money (Awb 4:34)."),
            required=False,
            min_value=2000,
            max_value=2100,
        ),
    }  # fmt: skip


NONE = ("geen", "geen voorschot", "geen voorschotten", "none", "no advance", "no advances")


class AdvancesField(forms.CharField):
    """Days and amounts, one of each per line; or a word that says that no advance is paid."""

    def clean(self, value: Any) -> list[dict[str, str]] | None:
        """Return an ISO `due_on` and an `amount` for each line; nothing for “none”, None when it is left empty.

        Raises ValidationError.
        """
        text = str(super().clean(value)).strip()
        if not text:
            return None
        if text.rstrip(".").casefold() in NONE:
            return []
        lines = [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]
        return [self._advance(*line) if len(line) == 2 else self._refuse() for line in lines]

    def _advance(self, day: str, amount: str) -> dict[str, str]:
        try:
            euros: Decimal = parse_euros(amount)
        except AmountError:
            self._refuse()
        return {"due_on": forms.DateField().clean(day).isoformat(), "amount": str(euros)}

    def _refuse(self) -> Any:
        raise forms.ValidationError(_("Write a day and an amount on each line, for example 2027-03-01 50.000,00."))


def terms_of(data: dict[str, Any]) -> dict[str, Any]:
    """Return the terms among what was filled in, as `proposals.propose` wants them; they leave the data."""
    said = {name: data.pop(name) for name in (*TERMS, *ANSWERS) if name in data}
    codes = [name for name in data if name.startswith(OF_GROUND)]
    return {**said, "ground_articles": {name.removeprefix(OF_GROUND): data.pop(name) for name in codes}}


def name_criteria(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """Write the criteria that were chosen as `proposals.propose` wants them: each with the article typed for it."""
    field = form.fields["criteria"]
    if isinstance(field, CriteriaField):
        typed = {text: cleaned.pop(name, "") for text, name in field.articles.items()}
        chosen = [{"text": text, "article": typed.get(text, "")} for text in cleaned.get("criteria") or ()]
        cleaned["criteria"] = chosen + (cleaned.pop(OTHER_CONDITIONS, None) or [])


def choose_again(form: forms.Form, proposal: Proposal) -> None:
    """Choose the criteria that a proposal named before, as far as they can still be chosen."""
    field, said = form.fields.get("criteria"), getattr(proposal, "terms", None)
    if isinstance(field, CriteriaField) and said is not None and said.criteria:
        listed = field.texts
        field.initial = [row["text"] for row in said.criteria if row["text"] in listed]
        other = [_typed(row) for row in said.criteria if row["text"] not in listed]
        form.fields[OTHER_CONDITIONS].initial = "\n".join(other)
        for row in said.criteria:
            if row["text"] in field.articles:
                form.fields[field.articles[row["text"]]].initial = row["article"]


def typed_before(proposal: Proposal) -> dict[str, Any]:
    """Return what a proposal said, by the names of the fields, as it was typed: for who proposes again."""
    said: ProposalTerms | None = getattr(proposal, "terms", None)
    kind = DecisionKind.AWARD if proposal.kind == DecisionKind.PARTIAL_AWARD else proposal.kind
    found: dict[str, Any] = {
        "kind": kind,
        "amount": proposal.amount,
        "reason": proposal.reason,
        "grounds": [row.pk for row in proposal.grounds.all()],
        "not_met": [row.obligation_id for row in proposal.not_met.all()],
        "obligations": "\n".join(map(_typed, proposal.obligations)),
    }
    if said is not None:
        found["settlement_basis"] = said.settlement_basis
        names = ("activities", "activities_from", "activities_until", "reserved_for", "award_article", "works_on")
        found |= {
            name: getattr(said, name) for name in (*names, "breached_on", "weighing", "view_answer", "advice_answer")
        }
        found |= {f"{OF_GROUND}{code}": article for code, article in (said.ground_articles or {}).items()}
        found["criteria"] = "\n".join(map(_typed, said.criteria or ()))
        rows = [
            f"{row['due_on']} {number_format(Decimal(row['amount']), decimal_pos=2, force_grouping=True)}"
            for row in said.advances or ()
        ]
        found["advances"] = "\n".join(rows) if said.advances is None or rows else str(_("none"))
    return found


def _typed(row: Mapping[str, Any]) -> str:
    article = f" ({row['article']})" if row.get("article") else ""
    return f"{row.get('due_on') or ''} {row['text']}{article}".strip()


def obligation_of(line: str) -> dict[str, Any]:
    """Return an obligation as one line gives it: a day first where there is one, its article between brackets.

    Raises ValidationError for a line that begins with something like a day and is none, or that is too long.
    """
    first, _space, rest = line.partition(" ")
    try:
        day = forms.DateField().clean(first).isoformat()
    except forms.ValidationError:
        if (like := _LIKE_DAY.match(line)) is not None:
            raise forms.ValidationError(
                _("“%(day)s” is no day that can be read. Write it as 2027-03-01, at the beginning of the line."),
                params={"day": like[0].strip()},
            ) from None
        day, rest = None, line
    found = ARTICLE_BEHIND.fullmatch(rest.strip() or line)
    text, article = (found["text"], found["article"]) if found else (rest or line, "")
    if len(text) > Obligation.TEXT_AT_MOST or len(article) > Obligation.ARTICLE_AT_MOST:
        raise forms.ValidationError(
            _("“%(text)s” is too long: at most %(most)s characters, and %(article)s for the article."),
            params={
                "text": Truncator(line).chars(40),
                "most": Obligation.TEXT_AT_MOST,
                "article": Obligation.ARTICLE_AT_MOST,
            },
        )
    return {"text": text, "article": article, "due_on": day}
