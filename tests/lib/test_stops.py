"""A sentence that ends in a name with a full stop of its own has one, in each refusal and each letter."""

import re

import pytest
from django.utils.translation import override

from drenthe.lib.documents.text_merge import merge
from drenthe.lib.refusals import Refusal
from drenthe.lib.values.stops import one_stop, without_stop
from subsidies.models import LetterClause, LetterTemplate
from subsidies.services.letters.letter_names import NAMES

NAME = "Bouw B.V."
_VALUES = re.compile(r"%\((\w+)\)s")


def every(kind):
    for one in kind.__subclasses__():
        yield one
        yield from every(one)


@pytest.mark.parametrize(
    ("text", "one"),
    [("van Bouw B.V..", "van Bouw B.V."), ("en zo...", "en zo..."), ("a.. b", "a. b"), ("B.V.", "B.V."), ("", "")],
)
def test_two_stops_become_one_and_an_ellipsis_stays(text, one):
    assert one_stop(text) == one


@pytest.mark.parametrize(("text", "bare"), [("B.V.", "B.V"), ("en zo...", "en zo..."), ("Assen", "Assen"), ("", "")])
def test_stop_of_a_name_makes_way_for_that_of_the_sentence(text, bare):
    assert without_stop(text) == bare


def test_no_refusal_ends_a_name_with_two_stops():
    tried = 0
    for refusal in set(every(Refusal)):
        for language in ("nl", "en"):
            with override(language):
                names = set(_VALUES.findall(str(refusal.sentence)))
                if not names or refusal.__init__ is not Refusal.__init__:
                    continue
                said = str(refusal(**dict.fromkeys(names, NAME)))
                tried += 1
                assert not re.search(r"(?<!\.)\.\.(?!\.)", said), (refusal, said)
    assert tried > 400


@pytest.mark.django_db
def test_no_letter_ends_a_name_with_two_stops():
    facts = dict.fromkeys(NAMES, NAME)
    texts = [
        *LetterTemplate.objects.values_list("body", flat=True),
        *LetterClause.objects.values_list("text", flat=True),
    ]
    assert len(texts) > 40
    for text in texts:
        assert ".." not in merge(text, facts).replace("...", "")
