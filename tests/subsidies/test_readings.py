"""The page of what needs a lawyer's word: each assumption has its source, the reading taken, and what changes it."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from subsidies.award_enums import MoneyFigureCode, SettlementBasis
from subsidies.enums import LetterKind, ParameterCode
from subsidies.models import Ceiling, LetterClause, RefusalGround
from subsidies.objection_enums import InadmissibleGround
from subsidies.services.letters.letter_names import NAMES
from subsidies.services.state_aid.deminimis import DECLARATION

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PAGE = Path(__file__).parents[2] / "docs" / "legal-readings.md"
CELLS = 4  # assumption, source, reading, what changes it


def rows():
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in found if row[0] != "assumption"]


def test_assumption_names_a_source_a_reading_and_what_changes_it():
    wrong = [row for row in rows() if len(row) != CELLS or not all(row) or row[-1] in ("none", "–")]

    assert len(rows()) > 150
    assert wrong == []


def test_setting_that_changes_a_reading_is_there():
    known = {*ParameterCode.values, *LetterKind.values, *MoneyFigureCode.values, *SettlementBasis.values, *NAMES}
    known |= {*InadmissibleGround.values, *LetterClause.objects.values_list("code", flat=True)}
    known |= {*RefusalGround.objects.values_list("code", flat=True), DECLARATION}
    known |= {field.name.replace("_", " ") for model in (Ceiling, RefusalGround) for field in model._meta.get_fields()}
    with override("en"):
        labels = {
            str(getattr(field, "verbose_name", ""))
            for model in (Ceiling, RefusalGround)
            for field in model._meta.fields
        }
    named = [(name, row[0]) for row in rows() for name in re.findall(r"`([^`]+)`", row[-1])]

    unknown = [
        (name, assumption)
        for name, assumption in named
        if name not in known | labels and not (name.endswith("*") and any(one.startswith(name[:-1]) for one in known))
    ]

    assert len(named) > 60
    assert unknown == []
