"""Two branches under one KvK number, through every door: each keeps its own name, IBAN and address."""

import pytest

from drenthe.accounts.roles import Role
from projects.models import Municipality, Organisation
from subsidies.imports.run import bring_in
from subsidies.models import Application
from subsidies.services.application.applicants import pay_to
from subsidies.services.letters.addressee import addressee_of
from tests.factories import make_ceiling, make_scheme, make_user
from tests.subsidies.application_rows import filled, sound
from tests.subsidies.entering import received
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
ASSEN = {
    "name": "Bouw vestiging Assen",
    "branch": "000000000001",
    "iban": "NL91ABNA0417164300",
    "address": "Brink 1\n9401 HS Assen",
}
EMMEN = {
    "name": "Bouw vestiging Emmen",
    "branch": "000000000002",
    "iban": "NL44RABO0123456789",
    "address": "Markt 2\n7811 AA Emmen",
}
KVK = "87654321"


def by_workbook(scheme, tmp_path):
    rows = [
        sound(number) | {"kvk": KVK, "applicant": given["name"]} | {k: v for k, v in given.items() if k != "name"}
        for number, given in enumerate((ASSEN, EMMEN))
    ]
    path = tmp_path / "oud.xlsx"
    path.write_bytes(filled(*rows))
    bring_in(path, actor=make_user())


def by_form(scheme, tmp_path):
    client = signed_in(Role.CASE_OFFICER)
    for given in (ASSEN, EMMEN):
        about = {"applicant_name": given["name"], "kvk": KVK, "title": given["name"], **given}
        answer = client.post("/applications/new/", received(scheme, **about))
        assert answer.status_code == 302, text_of(answer)


def by_api(scheme, tmp_path):
    client = signed_in(Role.CASE_OFFICER)
    for given in (ASSEN, EMMEN):
        body = received(scheme)
        more = {name: value for name, value in given.items() if name != "name"}
        answer = client.post(
            "/api/v1/applications",
            {
                "scheme": "pot",
                "applicant": given["name"],
                "applicantKind": "developer",
                "municipality": Municipality.objects.get(name="Assen").code,
                "title": given["name"],
                "requestedAmount": "1000.00",
                "receivedAt": f"{body['received_at']}:00+01:00",
                "kvk": KVK,
                **more,
            },
            content_type="application/json",
        )
        assert answer.status_code == 201, text_of(answer)


@pytest.mark.parametrize("enter", [by_workbook, by_form, by_api])
def test_each_branch_keeps_its_own_and_gets_its_own_letter_and_money(enter, tmp_path):
    make_ceiling(scheme=(scheme := make_scheme(code="pot", name="De pot")), amount="1000000.00")

    enter(scheme, tmp_path)

    first, second = Application.objects.order_by("case_number")
    assert Organisation.objects.filter(kvk=KVK).count() == 1
    for case, given in ((first, ASSEN), (second, EMMEN)):
        assert {name: getattr(case.given, name) for name in given} == given
        assert addressee_of(case).lines == (given["name"], *given["address"].splitlines())
        assert (pay_to(case), case.applicant_name) == (given["iban"], given["name"])
    assert set(second.given.known) >= {"name", "branch", "iban", "address"}
