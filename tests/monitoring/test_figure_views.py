"""The page of the report figures."""

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_2024"), pytest.mark.one_database]


@pytest.mark.parametrize(("years", "status"), [(-(10**6), 404), (0, 200), (1, 404), (10**9, 404)])
def test_figures_are_there_from_the_first_year_until_this_one(years, status):
    year = max(timezone.localdate().year + years, 2019)

    assert signed_in(Role.READER).get(f"/figures/{year}/").status_code == status


def test_figure_leads_to_the_rows_behind_it_for_those_who_may_see_them():
    reader, statistics = (signed_in(role).get("/figures/2024/") for role in (Role.READER, Role.STATISTICS_OFFICER))

    assert "960.138,43" in text_of(reader)
    assert "960.138,43" in text_of(statistics)
    assert 'href="/figures/2024/capacity.awarded.total/"' in text_of(reader)
    assert 'href="/figures/2024/capacity.awarded.total/"' not in text_of(statistics)
    assert 'href="/figures/2024/impulsteam.projects.ever/"' in text_of(statistics)


def test_page_that_is_not_there_says_what_is_not_there():
    response = signed_in(Role.FINANCE).get("/figures/1999/")

    assert response.status_code == 404
    assert "Er zijn geen cijfers over 1999." in text_of(response)
