"""A form of the import that is given back calls its fields as its page does."""

from html import unescape

import pytest

from drenthe.accounts.roles import Role
from tests.factories import make_ceiling, make_scheme
from tests.subsidies.application_rows import sound
from tests.subsidies.test_import_views import KNOWN, uploaded
from tests.web import hidden, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def test_what_was_ticked_is_called_by_its_name_when_the_form_is_given_back():
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")
    officer, other = signed_in(Role.CASE_OFFICER), {"applicant": "Stichting Wonen", "project": "Elders"}
    url = uploaded(officer, sound(0) | KNOWN, sound(1) | KNOWN | other)

    labels = unescape(" ".join(hidden(officer.get(f"{url}result/", follow=True), "_labels")))

    assert '"same": "Aanvragers die hier onder een andere naam bekend staan"' in labels
