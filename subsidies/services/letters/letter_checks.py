"""Whether a letter says all that its kind must say: by the checklist of subsidies.letters."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from drenthe.lib.documents import text_merge as merging
from subsidies.enums import LetterKind, ParameterCode
from subsidies.letters import law_words
from subsidies.letters.checklist import CHECKLISTS
from subsidies.letters.elements import IN_LAYOUT, Element
from subsidies.models import Application, LetterTemplate, RefusalGround
from subsidies.services.letters.letter_names import NAMES
from subsidies.services.letters.letter_occasions import DECISIONS
from subsidies.services.letters.letter_refusals import ArticleNotHere, LetterBasisMissing, LetterTextLacks

BY_SIGNING = ("signer", "signer_function", "mandate")


def asked(kind: LetterKind, facts: Mapping[str, Any]) -> list[Element]:
    """Return what a letter of the kind must say with these facts."""
    return [element for element in CHECKLISTS[kind] if not element.when or facts[element.when]]


def check_basis(
    kind: LetterKind, facts: Mapping[str, Any], template: LetterTemplate, *, is_signed: bool = True
) -> None:
    """Refuse a letter of which something is not known, or a text of a decision that leaves something out.

    Raises LetterBasisMissing with everything that is missing, or LetterTextLacks.
    """
    lacking_names = {name for name in NAMES if not facts[name] and (is_signed or name not in BY_SIGNING)}
    unknown = [element for element in asked(kind, facts) if lacking_names.intersection(element.names)]
    if unknown:
        elements = [f"{element.label} ({element.article})" for element in unknown]
        wheres = dict.fromkeys(str(element.where) for element in unknown)
        raise LetterBasisMissing(kind=kind.label, elements=get_text_list(elements, _("and")), where=" ".join(wheres))
    if kind in DECISIONS:
        _check_text(kind, facts, template)


def _check_text(kind: LetterKind, facts: Mapping[str, Any], template: LetterTemplate) -> None:
    left_out = set(lacking(kind, template))
    for element in asked(kind, facts):
        if element.code in left_out:
            raise LetterTextLacks(template=template, element=element.label, article=element.article)


def lacking(kind: LetterKind, template: LetterTemplate) -> list[str]:
    """Return the codes of what the checklist of a kind asks and the text of a template does not name."""
    named = merging.names_in(f"{template.subject}\n{template.body}") | IN_LAYOUT
    return [element.code for element in CHECKLISTS[kind] if not named.issuperset(element.names)]


def check_articles(application: Application, grounds: Sequence[RefusalGround]) -> None:
    """Refuse a ground of title 4.2 of the Awb where the scheme version does not say that it applies (Awb 4:21).

    Raises ArticleNotHere.
    """
    if application.version.parameter(ParameterCode.TITLE_4_2).value is True:
        return
    for ground in grounds:
        if law_words.is_of_title_4_2(ground.article):
            raise ArticleNotHere(article=ground.article, version=application.version)
