"""The data of 2024: through the services, once, and nothing of it lies."""

from io import StringIO

import pytest
from django.core.management import call_command

from projects.models import Organisation, Project
from subsidies.models import Application, CaseEvent, Ceiling, LedgerEntry, Scheme, SchemeParameter
from subsidies.services.verify.verify import differences

pytestmark = pytest.mark.usefixtures("data_2024")


def load():
    out = StringIO()
    call_command("load_2024", stdout=out)
    return out.getvalue()


def test_loading_again_changes_nothing():
    counts = [model.objects.count() for model in (Scheme, Application, LedgerEntry, CaseEvent, Project)]

    assert "nothing was loaded" in load()

    assert [model.objects.count() for model in (Scheme, Application, LedgerEntry, CaseEvent, Project)] == counts


def test_loaded_data_agrees_with_its_entries():
    assert list(differences()) == []


def test_invented_cases_and_groups_say_that_they_are_examples():
    assert not Application.objects.filter(is_example=False).exists()
    assert not Project.objects.filter(is_example=False, source="").exists()
    assert not Organisation.objects.exclude(kind="municipality").filter(is_example=False).exists()


def test_all_schemes_have_the_versions_that_are_known():
    assert {scheme.code: scheme.versions.count() for scheme in Scheme.objects.all()} == {
        "knelpuntenpot": 3,
        "capaciteit": 2,
        "collectief": 4,
        "transformatie": 1,
    }


def test_every_parameter_can_be_read_and_what_is_unknown_is_not_confirmed():
    for parameter in SchemeParameter.objects.all():
        parameter.full_clean()
        assert parameter.value or not parameter.is_confirmed


def test_periods_of_ceilings_do_not_overlap():
    for ceiling in Ceiling.objects.all():
        ceiling.full_clean()


def test_loan_is_in_the_ceiling_of_loans():
    loan = Application.objects.get(part="loan")

    assert (loan.ceiling.part, loan.dwellings, loan.status) == ("loan", 11, "awarded")
