"""One file of every kind that people send, as bench/files.py makes ten of each: read right, or refused truly."""

import pytest

from tests.factories import make_user
from tests.monitoring.made import asked, laid_out, sound, unsound, years_and_sums
from tests.monitoring.made.case import Case
from tests.monitoring.made.judging import Outcome, judge
from tests.monitoring.made.kinds import KINDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions"), pytest.mark.one_database]
MADE_BY_LIBREOFFICE = ".xls"


def test_no_kind_of_file_is_read_wrong_and_none_that_is_sound_is_refused(tmp_path):
    actor = make_user()
    cases = [(kind.name, case) for kind in KINDS for case in kind.cases(1) if case.suffix != MADE_BY_LIBREOFFICE]

    verdicts = {name: judge(case, tmp_path, actor=actor) for name, case in cases}

    wrong = {name: one for name, one in verdicts.items() if one.outcome is Outcome.WRONG or one.is_refused_wrongly}
    assert wrong == {}
    modules = {kind.make.__module__ for kind in KINDS}
    assert modules == {one.__name__ for one in (asked, laid_out, sound, unsound, years_and_sums)}
    assert len(verdicts) >= 40


@pytest.mark.parametrize("spoil", ["figure", "row"])
def test_walk_sees_a_file_that_is_read_wrong(tmp_path, spoil):
    case = next(iter(KINDS[0].cases(1)))
    if spoil == "figure":
        case.grid[1][1] += 1
    else:
        case = Case(case.table, case.grid, None)

    assert judge(case, tmp_path, actor=make_user()).outcome is Outcome.WRONG
