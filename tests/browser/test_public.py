"""Every public page, found from the code, at a desk and on a phone: axe has no finding, and nothing sticks out."""

import pytest

from drenthe.public import public_paths
from tests.browser.people import faults_at_every_size
from tests.factories import make_award, make_ceiling, make_scheme

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]


@pytest.mark.usefixtures("data_2024")
def test_every_public_page_is_in_order(page, axe):
    make_award(amount="100000.00")  # of this scheme the money is used up
    make_scheme()  # and this one has no budget
    make_ceiling()
    pages = [path for path in public_paths() if path.endswith("/")]

    assert (
        faults_at_every_size(page, [*pages, "/public/register/?q=nobody", "/public/schemes/?language=en"], axe) == []
    )
    assert len(pages) > 15
