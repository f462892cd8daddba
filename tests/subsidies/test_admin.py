"""The admin: a workshop for schemes and ceilings, a reading room for cases and the ledger."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.models import UsualDays
from drenthe.exports.models import ExportRun
from drenthe.trail.models import TrailEntry
from projects.models import Region, RegionMembership
from subsidies.models import (
    Ceiling,
    CeilingEntry,
    CeilingShare,
    Decision,
    DeMinimisLimit,
    ExtraFreeDay,
    FundingSource,
    LetterClause,
    LetterTemplate,
    MoneyFigure,
    PenaltyRate,
    RefusalGround,
    RetentionPeriod,
    Scheme,
    SchemeVersion,
    Undertaking,
)
from subsidies.services.case.schemes import version_for
from subsidies.services.refusals import SchemeClosed
from tests import paying
from tests.access import ALL
from tests.confirmations.confirming import confirmed, waiting
from tests.factories import (
    make_application,
    make_award,
    make_ceiling,
    make_organisation,
    make_project,
    make_scheme,
    make_share,
    make_user,
)
from tests.state_money import make_receipt
from tests.subsidies.loan_rows import reference_rate
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
READING_ROOM = ["subsidies_application", "subsidies_ledgerentry", "subsidies_ceilingshare", "exports_exportrun"]
LAW = ["refusalground", "mandate", "penaltyrate", "moneyfigure", "deminimislimit", "referencerate"]
LAW += ["lettertemplate", "letterclause", "retentionperiod"]
KEPT = ["scheme", "schemeversion", "fundingsource", "ceiling", "undertaking", *LAW]
DAY = date(2024, 3, 1)


def functional_admin(**fields):
    return signed_in(user=make_user(Role.FUNCTIONAL_ADMIN, is_staff=True, **fields))


def rows():
    """One row of everything that the functional admin can look at."""
    application = make_award(received_on=DAY, decided_on=DAY)
    paying.pay(application, amount=Decimal("1.00"), paid_on=DAY, date_reason="Late", actor=make_user())
    return {
        "subsidies_application": application,
        "subsidies_ledgerentry": application.ledger.first(),
        "subsidies_ceilingshare": application.ceiling.shares.get(),
        "subsidies_ceilingentry": application.ceiling.shares.get().entries.get(),
        "subsidies_ceiling": application.ceiling,
        "subsidies_scheme": application.scheme,
        "subsidies_schemeversion": application.version,
        "subsidies_fundingsource": application.ceiling.shares.get().source,
        "subsidies_statereceipt": make_receipt(),
        "subsidies_letterclause": LetterClause.objects.first(),
        "subsidies_lettertemplate": LetterTemplate.objects.first(),
        "subsidies_refusalground": RefusalGround.objects.first(),
        "subsidies_mandate": application.decisions.get().mandate,
        "dates_usualdays": UsualDays.objects.first(),
        "subsidies_extrafreeday": ExtraFreeDay.objects.create(day=DAY, decree="x"),
        "subsidies_moneyfigure": MoneyFigure.objects.first(),
        "subsidies_penaltyrate": PenaltyRate.objects.first(),
        "subsidies_deminimislimit": DeMinimisLimit.objects.first(),
        "subsidies_referencerate": reference_rate(),
        "subsidies_retentionperiod": RetentionPeriod.objects.first(),
        "subsidies_undertaking": Undertaking.objects.create(name="Groep"),
        "exports_exportrun": ExportRun.objects.create(export="budget", as_of=DAY, requested_by=make_user()),
        "projects_municipality": application.municipality,
        "projects_organisation": make_organisation(),
        "projects_project": make_project(),
        "projects_region": Region.objects.first(),
        "projects_regionscheme": Region.objects.first().scheme,
        "projects_regionmembership": RegionMembership.objects.first(),
        "accounts_user": make_user(),
    }


def test_every_list_and_page_opens_for_a_functional_admin():
    client = functional_admin()

    for name, row in rows().items():
        for url in (reverse(f"admin:{name}_changelist"), reverse(f"admin:{name}_change", args=[row.pk])):
            assert client.get(url).status_code == 200, url
            assert client.get(reverse(f"admin:{name}_changelist"), {"q": "a"}).status_code == 200


def test_every_row_of_our_own_models_is_looked_at_above():
    ours = {"subsidies", "accounts"}  # the others: tests/monitoring/test_admin_pages.py
    registered = {
        f"{model._meta.app_label}_{model._meta.model_name}"
        for model in admin.site._registry
        if model._meta.app_label in ours
    }

    assert {name for name in rows() if name.split("_")[0] in ours} == registered


@pytest.mark.parametrize("user", ["functional admin", "superuser"])
@pytest.mark.parametrize("name", READING_ROOM)
def test_reading_room_adds_changes_and_deletes_nothing(name, user):
    superuser = make_user(is_staff=True, is_superuser=True)
    client = functional_admin() if user == "functional admin" else signed_in(user=superuser)
    row = rows()[name]
    before = type(row).objects.values().get(pk=row.pk)

    for url in (
        reverse(f"admin:{name}_add"),
        reverse(f"admin:{name}_change", args=[row.pk]),
        reverse(f"admin:{name}_delete", args=[row.pk]),
    ):
        assert client.post(url, {"post": "yes", "title": "Changed"}).status_code == 403

    assert type(row).objects.values().get(pk=row.pk) == before


def test_application_shows_its_decisions_ledger_and_dossier():
    application = make_award(received_on=DAY, decided_on=DAY)

    page = text_of(functional_admin().get(reverse("admin:subsidies_application_change", args=[application.pk])))

    assert "1000,00" in page.replace(".", "")
    assert str(Decision.objects.get().actor) in page


@pytest.mark.parametrize("name", KEPT)
def test_reference_data_is_never_deleted(name):
    row = rows()[f"subsidies_{name}"]

    client = signed_in(user=make_user(is_staff=True, is_superuser=True))
    response = client.post(reverse(f"admin:subsidies_{name}_delete", args=[row.pk]), {"post": "yes"})

    assert response.status_code == 403
    assert type(row).objects.filter(pk=row.pk).exists()


# The workshop


def change_ceiling(client, share, amount, **values):
    return client.post(
        reverse("admin:subsidies_ceilingentry_add"),
        {"share": share.pk, "amount": amount, "decided_on": "2024-03-01", "reference": "GS 2024-12", **values},
    )


@pytest.mark.parametrize(("amount", "allotted"), [("50,00", "150.00"), ("-40,00", "60.00"), ("1.000,-", "1100.00")])
def test_change_of_a_ceiling_is_booked_once_another_confirms(amount, allotted):
    client, share = functional_admin(), make_share(amount="100.00")

    response = change_ceiling(client, share, amount)

    assert CeilingShare.objects.get(pk=share.pk).allotted == Decimal("100.00")
    confirmed()
    entry = CeilingEntry.objects.latest("pk")
    assert response.status_code == 302
    assert (entry.actor, entry.reference, entry.decided_on) == (client.user, "GS 2024-12", DAY)
    assert CeilingShare.objects.get(pk=share.pk).allotted == Decimal(allotted)


@pytest.mark.parametrize(
    ("amount", "sentence"),
    [
        ("-40,01", "Uit deze bron is al meer dan dat verleend."),
        ("0", "Het bedrag kan niet nul zijn."),
        ("12,345", "Een bedrag heeft ten hoogste twee decimalen."),
        ("abc", "Vul een bedrag in euro in"),
        ("", "Dit veld is vereist."),
    ],
)
def test_change_of_a_ceiling_that_cannot_be_is_refused_with_a_sentence(amount, sentence):
    share = make_share(amount="100.00")
    make_award(ceiling=share.ceiling, amount="60.00")

    response = change_ceiling(functional_admin(), share, amount)

    assert response.status_code == 200
    assert sentence in text_of(response)
    assert CeilingShare.objects.get(pk=share.pk).allotted == Decimal("100.00")


def test_change_of_a_ceiling_stays_as_it_is():
    client, entry = functional_admin(), make_share().entries.get()

    change = client.post(reverse("admin:subsidies_ceilingentry_change", args=[entry.pk]), {"amount": "1"})
    delete = client.post(reverse("admin:subsidies_ceilingentry_delete", args=[entry.pk]), {"post": "yes"})

    assert (change.status_code, delete.status_code) == (403, 403)
    assert CeilingEntry.objects.get() == entry


def ceiling_form(ceiling, share, **values):
    return {
        "scheme": ceiling.scheme_id,
        "part": "grant",
        "starts_on": "2020-01-01",
        "ends_on": "",
        "note": "",
        "shares-TOTAL_FORMS": 1,
        "shares-INITIAL_FORMS": 1,
        "shares-0-id": share.pk,
        "shares-0-ceiling": ceiling.pk,
        "shares-0-source": share.source_id,
        "shares-0-priority": 1,
        **values,
    }


def test_balances_of_a_ceiling_cannot_be_typed_over():
    ceiling = make_ceiling(amount="100.00")
    share = ceiling.shares.get()
    balances = {f"shares-0-{name}": "999999.00" for name in ("allotted", "committed", "paid")}

    response = functional_admin().post(
        reverse("admin:subsidies_ceiling_change", args=[ceiling.pk]),
        ceiling_form(ceiling, share, note="Changed.", **{"shares-0-priority": 5}, **balances),
    )
    assert Ceiling.objects.get().note == ""
    confirmed()

    share = CeilingShare.objects.get(pk=share.pk)
    assert response.status_code == 302
    assert (share.priority, share.allotted, share.committed, share.paid) == (5, Decimal("100.00"), 0, 0)
    assert Ceiling.objects.get().note == "Changed."


def test_ceiling_that_overlaps_is_refused_with_a_sentence():
    scheme = make_ceiling().scheme
    later = make_ceiling(scheme=scheme, part="loan", amount="0")

    response = functional_admin().post(
        reverse("admin:subsidies_ceiling_change", args=[later.pk]), ceiling_form(later, later.shares.get())
    )

    assert response.status_code == 200
    assert "overlapt" in text_of(response)
    assert Ceiling.objects.get(pk=later.pk).part == "loan"


def test_new_scheme_opens_by_adding_it_with_a_version_and_a_ceiling():
    client, source = functional_admin(), FundingSource.objects.create(code="own", name="Own money")
    empty = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}

    def add(name, values, *inlines):
        forms = {f"{inline}-{key}": value for inline in inlines for key, value in empty.items()}
        assert client.post(reverse(f"admin:subsidies_{name}_add"), {**forms, **values}).status_code == 302

    add("scheme", {"code": "new", "name": "New scheme"}, "versions")
    assert not Scheme.objects.exists()
    confirmed()
    scheme = Scheme.objects.get(code="new")
    with pytest.raises(SchemeClosed):
        version_for(scheme, received_on=DAY)
    version = {"number": 1, "published_on": "2024-01-01", "effective_from": "2024-01-01", "source": "CVDR"}
    add("schemeversion", {"scheme": scheme.pk, **version}, "parameters", "criteria", "required_documents")
    confirmed()
    share = {"shares-TOTAL_FORMS": 1, "shares-INITIAL_FORMS": 0}
    share |= {"shares-0-source": source.pk, "shares-0-priority": 1}
    add("ceiling", {"scheme": scheme.pk, "part": "grant", "starts_on": "2024-01-01", **share}, "shares")
    assert not Ceiling.objects.exists()
    confirmed()
    change_ceiling(client, CeilingShare.objects.get(), "1.000,00")
    confirmed()

    application = make_application(ceiling=Ceiling.objects.get(), received_on=DAY)
    assert application.version == SchemeVersion.objects.get()
    assert application.scheme == scheme


def test_parameter_that_does_not_fit_is_refused_with_a_sentence():
    version = make_scheme().versions.get()
    values = {
        "scheme": version.scheme_id,
        "number": 1,
        "published_on": "2024-01-01",
        "effective_from": "2024-01-01",
        "source": "CVDR",
        "parameters-TOTAL_FORMS": 1,
        "parameters-INITIAL_FORMS": 0,
        "parameters-0-code": "max_amount",
        "parameters-0-value": "a lot",
    }

    response = functional_admin().post(reverse("admin:subsidies_schemeversion_change", args=[version.pk]), values)

    assert "Vul een bedrag in euro in, bijvoorbeeld 300.000,00" in text_of(response)
    assert not version.parameters.filter(code="max_amount").exists()


def version_form(scheme, **values):
    empty = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}
    inlines = ("parameters", "criteria", "required_documents")
    forms = {f"{inline}-{key}": value for inline in inlines for key, value in empty.items()}
    version = {"number": 2, "published_on": "2024-06-01", "effective_from": "2024-01-01", "source": "CVDR"}
    return {"scheme": scheme.pk, **forms, **version, **values}


@pytest.mark.parametrize(("effective_from", "marked"), [("2024-03-01", True), ("2024-03-02", False)])
def test_version_that_works_back_marks_the_cases_that_it_touches(effective_from, marked):
    case = make_application(received_on=DAY)

    response = functional_admin().post(
        reverse("admin:subsidies_schemeversion_add"), version_form(case.scheme, effective_from=effective_from)
    )

    case.refresh_from_db()
    assert (response.status_code, case.version.number) == (302, 1)
    confirmed()
    case.refresh_from_db()
    assert (case.version.number == 2) is marked


def test_mandate_is_given_with_its_limit_and_ended_by_its_last_day():
    client, user = functional_admin(), make_user(Role.DECISION_MAKER)
    terms = {"user": user.pk, "kind": "award", "max_amount": "50.000,00", "valid_from": "2024-01-01"}
    without = client.post(reverse("admin:subsidies_mandate_add"), {**terms, "reference": "GS 2024-1"})
    assert list(without.context["adminform"].form.errors) == ["function"], "no letter can be signed without it"

    terms["function"] = "teammanager"
    made = client.post(reverse("admin:subsidies_mandate_add"), {**terms, "reference": "GS 2024-1"})
    assert not user.mandates.exists()
    confirmed()
    mandate = user.mandates.get()
    url = reverse("admin:subsidies_mandate_change", args=[mandate.pk])
    ended = client.post(url, {**terms, "reference": "GS 2024-1", "valid_until": "2023-12-31"})

    assert (made.status_code, mandate.max_amount) == (302, Decimal("50000.00"))
    assert "De laatste dag kan niet vóór de eerste liggen." in text_of(ended)
    assert client.post(url, {**terms, "reference": "GS 2024-1", "valid_until": "2024-01-01"}).status_code == 302
    assert user.mandates.get().valid_until is None
    confirmed()
    assert user.mandates.get().valid_until == date(2024, 1, 1)


def test_change_of_reference_data_is_kept_with_who_made_it():
    client, source = functional_admin(), FundingSource.objects.create(code="own", name="Own money")

    client.post(
        reverse("admin:subsidies_fundingsource_change", args=[source.pk]),
        {"code": "own", "name": "The province's own funds", "kind": "own"},
    )

    line = TrailEntry.objects.filter(table_name="subsidies_fundingsource", row_key=str(source.pk)).first()
    assert (line.actor_id, line.source) == (client.user.pk, "admin")
    assert (line.before["name"], line.after["name"]) == ("Own money", "The province's own funds")


@pytest.mark.parametrize("role", sorted(ALL - {Role.FUNCTIONAL_ADMIN}))
def test_staff_of_another_role_can_look_but_change_nothing(role):
    client = signed_in(user=make_user(role, is_staff=True))
    share = make_share(amount="100.00")
    scheme = share.ceiling.scheme

    looked = client.get(reverse("admin:subsidies_scheme_change", args=[scheme.pk]))
    changed = client.post(reverse("admin:subsidies_scheme_change", args=[scheme.pk]), {"name": "Ours"})
    booked = change_ceiling(client, share, "1,00")

    assert (looked.status_code, changed.status_code, booked.status_code) == (200, 403, 403)
    assert Scheme.objects.get(pk=scheme.pk).name == scheme.name
    assert CeilingShare.objects.get(pk=share.pk).allotted == Decimal("100.00")


def test_award_that_comes_first_turns_the_confirmation_into_a_sentence():
    share = make_share(amount="100.00")
    change_ceiling(functional_admin(), share, "-50,00")
    make_award(ceiling=share.ceiling, amount="60.00", decided_on=timezone.localdate())

    response = functional_admin().post(reverse("confirmations:confirm", args=[waiting().pk]))

    said = [str(message) for message in response.wsgi_request._messages]
    assert response.status_code == 302
    assert "het plafond kan niet omlaag" in said[0]
    assert waiting().state == "open"
    assert share.entries.count() == 1
