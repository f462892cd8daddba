"""What history rests on: everything that is declared fixed, tried by raw values on a row in use and on a free one."""

from copy import copy
from datetime import timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from drenthe.lib.database import fixed
from drenthe.lib.database.events import AppendOnlyModel
from subsidies.models import (
    Proposal,
    SchemeParameter,
)
from tests.factories import (
    make_application,
    make_award,
    make_ceiling,
    make_project,
    make_scheme,
    make_user,
)
from tests.subsidies.fixed_rows import ROWS, award
from tests.subsidies.raw import delete, made, other, write
from tests.trail.tampering import undone

pytestmark = pytest.mark.django_db
DECLARED = {one.full_name: one for one in fixed.declared()}


# What history points to and is not declared, with the reason.
NOT_FIXED = {
    "projects.Organisation": "who the applicant is now: its address and contact change; a decision keeps what it had",
    "projects.Project": "what is built changes by its own acts, each a line in its dossier",
    "projects.Guide": "a person whose details change; its states and assignments are rows of their own",
    "projects.AgendaAction": "how far it is changes as it goes; each change is a line in its dossier",
    "subsidies.ApplicationImport": "how far it is changes as it goes; what came of it has guards of its own",
    "subsidies.Letter": "dated once, when it was sent; what else it is stays by a guard of its own",
    "projects.ProjectImport": "how far it is changes as it goes; what it did to each project is fixed",
    "projects.Advice": "how far it is changes as it goes; each change is a line in its dossier",
}


def test_every_declaration_is_tried_here():
    assert set(ROWS) == set(DECLARED)


def refused_by(row, write, *values):
    """Whether the database refuses it with a constraint of the table, or as history: either may come first."""
    table = row._meta.db_table
    try:
        write(row, *values)
    except IntegrityError as refusal:
        return f"{table}_" in str(refusal) or f"{table} is append-only" in str(refusal)
    return False


@pytest.mark.parametrize("name", DECLARED)
def test_database_keeps_what_is_used(name):
    row = made(ROWS[name][0])

    assert [column for column in DECLARED[name].columns if not refused_by(row, write, column)] == []


# a closing is one act: its columns change together, which the services' own tests do
TOGETHER = {
    *("subsidies_proposal_closed", "subsidies_advice_closed", "subsidies_draw_closed"),
    *("subsidies_paymentorder_released", "subsidies_paymentorder_closed"),
}
FREE = [name for name in DECLARED if ROWS.get(name, (None, None))[1] is not None and name not in TOGETHER]


@pytest.mark.parametrize("name", FREE)
def test_database_lets_what_is_free_be_changed(name):
    row = made(ROWS[name][1])

    for column in DECLARED[name].columns:
        with undone():
            assert write(row, column) == 1, column


@pytest.mark.parametrize("name", [name for name, one in DECLARED.items() if one.deletes])
def test_database_does_not_delete_what_is_used(name):
    assert refused_by(made(ROWS[name][0]), delete)


CLEANED = {model._meta.db_table: model for model in apps.get_models() if issubclass(model, fixed.FixedOnceUsed)}


@pytest.mark.parametrize("name", [name for name, one in DECLARED.items() if one.table in CLEANED])
def test_model_says_it_in_a_sentence(name):
    made_row = made(ROWS[name][0])

    for column in DECLARED[name].columns:
        row = copy(made_row)
        field = next(one for one in row._meta.concrete_fields if one.column == column)
        setattr(row, field.attname, other(field, getattr(row, field.attname)))
        with pytest.raises(ValidationError) as refused_it:
            fixed.check_fixed(row)
        assert str(DECLARED[name].sentence) in refused_it.value.message_dict[field.name], column
        assert field.name in fixed.fixed_fields(row)


def test_every_model_with_a_form_in_the_admin_says_it():
    from django.contrib import admin

    with_form = {
        model._meta.db_table
        for site_admin in admin.site._registry.values()
        for model in [site_admin.model, *(inline.model for inline in site_admin.inlines)]
    }
    read_only = {"subsidies_application", "projects_guidestay"}
    assert with_form & {one.table for one in DECLARED.values()} - read_only == set(CLEANED)


def pointed_to():
    """Every model of subsidies and projects that history refers to."""
    history = {model for model in apps.get_models() if issubclass(model, AppendOnlyModel)}
    history |= {apps.get_model(*name.split(".")) for name in ("subsidies.Application", "subsidies.Proposal")}
    history |= {Proposal.grounds.through, apps.get_model("subsidies.Letter")}
    return {
        field.related_model
        for model in history
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.related_model._meta.app_label in ("subsidies", "projects")
    }


def test_everything_that_history_refers_to_is_fixed_or_has_a_reason():
    tables = {one.table for one in DECLARED.values()}
    open_ones = {
        model._meta.label
        for model in pointed_to()
        if not issubclass(model, AppendOnlyModel) and model._meta.db_table not in tables
    }

    assert open_ones == set(NOT_FIXED)


@pytest.mark.parametrize(
    ("build", "last", "day", "allowed"),
    [
        (lambda: award().decisions.get().mandate, "valid_until", -1, False),
        (lambda: award().decisions.get().mandate, "valid_until", 0, True),
        (lambda: make_application(received_on=timezone.localdate()).ceiling, "ends_on", -1, False),
        (lambda: make_application(received_on=timezone.localdate()).ceiling, "ends_on", 0, True),
    ],
)
def test_last_day_leaves_nobody_outside(build, last, day, allowed):
    row = made(build)
    setattr(row, last, timezone.localdate() + timedelta(days=day))

    if allowed:
        fixed.check_fixed(row)
        row.save()
        return
    with pytest.raises(ValidationError) as refused_it:
        fixed.check_fixed(row)
    assert list(refused_it.value.message_dict) == [last]
    with pytest.raises(IntegrityError, match=f"{row._meta.db_table}_fixed"), transaction.atomic():
        row.save()


@pytest.mark.parametrize(
    ("table", "add"),
    [
        ("cofinancer", lambda case: case.cofinancers.create(name="Later", amount=Decimal("1.00"))),
        ("planneddwellings", lambda case: case.planned_dwellings.create(count=1)),
        ("application_projects", lambda case: case.projects.add(make_project())),
        (
            "applicantdetails",
            lambda case: case.applicant_details.create(name="Later", kind="other", actor=make_user()),
        ),
    ],
)
def test_nothing_is_given_with_a_case_that_was_decided(table, add):
    with undone():
        add(make_application())

    with pytest.raises(IntegrityError, match=f"subsidies_{table}_fixed"), transaction.atomic():
        add(make_award())


def test_parameter_of_a_version_in_use_is_not_added():
    with pytest.raises(IntegrityError, match="subsidies_schemeparameter_fixed"), transaction.atomic():
        award().version.parameters.create(code="order", value="x")


def unknown_in_use(**values):
    """A parameter that nobody knew when the version was made and an application came in under it."""
    made_version = make_scheme().versions.get()
    row = made_version.parameters.create(code="loan_conversion", **{"value": "", "source": "", **values})
    make_application(ceiling=make_ceiling(scheme=made_version.scheme))
    assert fixed.is_closed(type(row), made_version)
    return row


@pytest.mark.parametrize(
    ("before", "given", "fits"),
    [
        ("", {"value": "artikel 9", "source": "Provinciaal blad 2026, 1"}, True),
        ("", {"value": "artikel 9", "source": ""}, False),
        ("", {"value": "artikel 9", "source": "x", "code": "set_off_article"}, False),
        ("artikel 8", {"value": "artikel 9", "source": "Provinciaal blad 2026, 1"}, False),
        ("artikel 8", {"value": "", "source": "x"}, False),
    ],
)
def test_unknown_parameter_of_a_version_in_use_is_filled_in_once_with_its_source(before, given, fits):
    row = unknown_in_use(value=before)
    for name, value in given.items():
        setattr(row, name, value)

    if fits:
        fixed.check_fixed(row)
        row.save()
        row.value = "artikel 10"
    with pytest.raises(ValidationError):
        fixed.check_fixed(row)
    with pytest.raises(IntegrityError, match="subsidies_schemeparameter_fixed"), transaction.atomic():
        row.save()


@pytest.mark.parametrize(
    ("given", "fits"),
    [({"value": "artikel 9", "source": "PB 2026"}, True), ({"value": "artikel 9"}, False), ({"source": "x"}, False)],
)
def test_parameter_that_a_version_in_use_does_not_name_is_added_once_known(given, fits):
    row = SchemeParameter(version=award().version, code="loan_conversion", **given)

    if fits:
        fixed.check_fixed(row)
        row.save()
        return
    with pytest.raises(ValidationError):
        fixed.check_fixed(row)
    with pytest.raises(IntegrityError, match="subsidies_schemeparameter_fixed"), transaction.atomic():
        row.save()


def test_source_of_what_is_filled_in_is_asked_at_its_field():
    row = unknown_in_use()
    row.value = "artikel 9"

    with pytest.raises(ValidationError) as refused_it:
        fixed.check_fixed(row)
    assert refused_it.value.message_dict == {"source": [str(fixed.UNSOURCED)]}
