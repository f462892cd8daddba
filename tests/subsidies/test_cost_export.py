"""The files of draws and of budgets in lines: their rows, who may have them, and that they count to the cent."""

from datetime import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.refusals import BadFilter
from projects.enums import OrganisationKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.exports import cost_lines, samples
from subsidies.services.settlements import sample_draws
from tests import costing, sampling, settling
from tests.cases import make_case
from tests.factories import make_application, make_award, make_organisation, make_user
from tests.settling import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def rows_of(export, number=0, actor=None, **filters):
    now = datetime.now(tz=timezone.get_current_timezone())
    order = ExportRequest(filters, timezone.localdate(), "iemand", now, actor=actor)
    return [list(row) for row in export.prepare(order).sheets[number].rows]


def test_lines_of_all_cases_or_of_one_with_what_was_approved_and_made():
    case, other = make_award(), make_case(Status.ASSESSMENT)
    costing.on_award(case, "400.00", "500.00")
    settling.request(case)
    costing.accounted(fresh(case), ("300.00", "0.00"), ("500.00", "0.01"))
    costing.entered(other)
    make_award()

    every, one = rows_of(cost_lines), rows_of(cost_lines, case=other.case_number)
    assert len(every) == 4
    assert [(row[0], row[3], row[5], row[6]) for row in one] == [
        (other.case_number, 1, Decimal("400.00"), None),
        (other.case_number, 2, Decimal("600.00"), None),
    ]
    second = next(row for row in every if row[0] == case.case_number and row[3] == 2)
    assert second[4:11] == [
        *("Bouwkosten", Decimal("600.00"), Decimal("500.00"), "Hoort niet bij het plan"),
        *(Decimal("500.00"), Decimal("0.01"), "Niet begroot"),
    ]


def test_lines_of_a_person_are_only_for_who_sees_persons():
    person = make_organisation(kind=OrganisationKind.PERSON)
    costing.entered(make_application(applicant=person))

    assert len(rows_of(cost_lines, actor=make_user(Role.CASE_OFFICER))) == 2
    assert rows_of(cost_lines, actor=make_user(Role.ADVISER)) == []


@pytest.mark.parametrize("filters", [{"case": "DW-1"}, {"year": "2024"}])
def test_lines_of_nothing_are_refused(filters):
    with pytest.raises(BadFilter):
        cost_lines.check(filters, make_user())


@pytest.mark.parametrize("filters", [{}, {"draw": "x"}, {"draw": "1", "year": "2024"}])
def test_sample_without_a_draw_is_refused(filters):
    with pytest.raises(BadFilter):
        samples.check(filters, make_user())


def test_sample_can_be_drawn_again_from_its_file():
    cases = sampling.awards(12)
    drawing = sampling.drawn(cases[0])
    sampling.check(drawing.draw.members.exclude(drawn=None).first().application)

    listed = rows_of(samples, 1, draw=str(drawing.draw.pk))
    drawn = rows_of(samples, draw=str(drawing.draw.pk))
    again = sorted(listed, key=lambda row: row[4])[: sample_draws.number_drawn(12, 10)]

    assert len(listed) == 12
    assert [row[0] for row in drawn] == [row[0] for row in again]
    assert sorted(row[5] for row in drawn) == ["In orde", "nog niet gecontroleerd"]


def test_file_of_a_draw_that_waits_does_not_tell_its_first_half():
    (case,) = sampling.awards(1)
    draw = sampling.prepared(case)

    rows = [row for number in range(3) for row in rows_of(samples, number, draw=str(draw.pk))]
    told = " ".join(str(cell) for row in rows for cell in row)
    assert draw.seal in told
    assert draw.secret not in told
