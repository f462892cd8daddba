"""Editions of the plans: found by day and what they cover, taken back as a whole, never added up twice."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from monitoring.enums import FindingKind
from monitoring.models import Finding, Load, PlanEdition, Table, Value
from monitoring.pages import desk
from monitoring.services.checks.corrected import ChangeUnexplained
from monitoring.services.checks.withdrawals import PartOfEdition, WithdrawalUnexplained, take_back
from monitoring.services.sources.plan_doubts import PlansHaveDoubts
from monitoring.services.sources.plan_withdrawals import (
    EditionAlreadyTakenBack,
    EditionIsPublic,
    EditionRestedOn,
    take_back_edition,
)
from monitoring.services.sources.plans import (
    EditionExists,
    MunicipalitiesOfThatDay,
    OfSomeMunicipalities,
    PublicEditionExists,
    load_plans,
)
from monitoring.services.tables.grid import entries_of, shape_of
from monitoring.services.tables.sentences import sentence
from projects.models import Municipality
from tests.factories import make_user
from tests.monitoring.test_plan_columns import bring
from tests.monitoring.test_plan_views import act, newest, sheets
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
DAY = date(2025, 1, 1)
HEADER = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Prijsklasse", 2025, 2026]


def row(name, place, first, second):
    return [name, place, "Verdichting", "2A", "Sociale huur", first, second]


def plans(tmp_path, *rows, name="all.xlsx"):
    return sheets.write(tmp_path / name, [HEADER, *rows])


def load(path, **fields):
    return load_plans(
        path, **{"as_of": DAY, "source": "Regio", "actor": make_user(), "is_whole": True, "is_sure": True, **fields}
    )


def total(place, year="2025"):
    return entries_of(Table.objects.get(key="plan-capacity-segment"))[f"{place}/total", year].number


def older():
    found = Finding.objects.filter(kind=FindingKind.OLDER, closed_on=None).order_by("series", "pk")
    return [(one.series, one.cells) for one in found]


def test_plans_that_were_taken_back_free_their_day_and_stay_to_be_seen(tmp_path):
    wrong = load(plans(tmp_path, row("Haven", "Assen", 100, 20))).edition
    right = plans(tmp_path, row("Haven", "Assen", 10, 20), name="right.xlsx")
    with pytest.raises(EditionExists, match=r"all\.xlsx"):
        load(right)
    with pytest.raises(WithdrawalUnexplained):
        take_back_edition(wrong, reason=" ", actor=make_user())
    with pytest.raises(PartOfEdition):
        take_back(Load.objects.first(), reason="half of it", actor=make_user())

    take_back_edition(wrong, reason="ten times as many", actor=make_user())

    assert (Value.objects.counting().count(), Finding.objects.filter(closed_on=None).count()) == (0, 0)
    found = load(right)
    assert (found.edition.as_of, total("assen"), PlanEdition.objects.count()) == (DAY, 10, 2)
    assert PlanEdition.objects.counting().get() == found.edition
    with pytest.raises(EditionAlreadyTakenBack):
        take_back_edition(wrong, reason="ten times as many", actor=make_user())
    take_back_edition(found.edition, reason="the same file as before", actor=make_user())
    assert load(right).edition is not None, "the very same file as well"


def test_municipalities_come_one_by_one_with_their_own_day(tmp_path):
    assen, emmen = (Municipality.objects.get(name=name) for name in ("Assen", "Emmen"))
    load(
        plans(tmp_path, row("Haven", "Assen", 1, 1), row("Noord", "Emmen", 2, 2), row("Zuid", "Meppel", 4, 4)),
        as_of=date(2024, 7, 1),
    )
    first = load(
        plans(tmp_path, row("Haven", "Assen", 10, 10), name="assen.xlsx"), municipality=assen, reason="New plans"
    )
    second = load(
        plans(tmp_path, row("Noord", "Emmen", 20, 20), name="emmen.xlsx"), municipality=emmen, reason="New plans"
    )

    assert (second.edition.rest, second.edition.as_of) == (first.edition, DAY)
    others = [("Assen", first.edition), ("de anderen", first.edition.rest)]
    assert desk.taken_over(second.edition) == others
    page = text_of(signed_in(Role.STATISTICS_OFFICER).get(second.edition.get_absolute_url()))
    assert "Assen zoals op 1 januari 2025, uit assen.xlsx" in page
    assert "de anderen zoals op 1 juli 2024, uit all.xlsx" in page
    assert [total(place) for place in ("assen", "emmen", "meppel", "drenthe")] == [10, 20, 4, 34]
    both = plans(tmp_path, row("Haven", "Assen", 10, 10), row("Noord", "Emmen", 2, 2), name="province.xlsx")
    with pytest.raises(MunicipalitiesOfThatDay, match="Assen en Emmen"):
        load(both)
    one = plans(tmp_path, row("Zuid", "Meppel", 5, 5), name="meppel.xlsx")
    assert (
        load(one, is_dry_run=True, is_whole=False).asks_only[0].name == "Meppel"
    )  # asked, not refused: it may be of Meppel only
    with pytest.raises(OfSomeMunicipalities, match="Meppel"):
        load(one, is_whole=False)
    with pytest.raises(MunicipalitiesOfThatDay, match="Assen en Emmen"):
        load(one)
    with pytest.raises(EditionExists, match=r"emmen\.xlsx"):
        load(plans(tmp_path, row("Noord", "Emmen", 21, 20), name="again.xlsx"), municipality=emmen)
    with pytest.raises(EditionRestedOn, match="Emmen"):
        take_back_edition(first.edition, reason="not right", actor=make_user())

    take_back_edition(second.edition, reason="not right", actor=make_user())
    again = load(
        plans(tmp_path, row("Noord", "Emmen", 21, 20), name="again.xlsx"), municipality=emmen, reason="New plans"
    )
    assert (again.edition.rest, total("emmen"), total("drenthe")) == (first.edition, 21, 35)


def test_municipality_replaces_its_plans_of_the_province_on_the_same_day(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    emmen = Municipality.objects.get(name="Emmen")
    load(plans(tmp_path, row("Haven", "Assen", 10, 10), row("Noord", "Emmen", 20, 20)))
    bring(client, tmp_path / "emmen.xlsx", [HEADER, row("Noord", "Emmen", 25, 20)], as_of="2025-01-01")
    asked = client.get(newest().get_absolute_url())
    edition = PlanEdition.objects.get()
    assert edition.get_absolute_url() in asked.content.decode()
    assert "Lees het als alleen de plannen van Emmen" in text_of(asked)
    act(client, "confirm", is_whole="on", why_changed="Alles")
    assert PlanEdition.objects.get() == edition, "those of all municipalities are not replaced in silence"
    upload = newest()
    client.post(reverse("monitoring:plan-only", args=[upload.pk]))
    assert newest().municipality == emmen

    page = client.get(upload.get_absolute_url())
    assert "vervangen door de plannen in dit bestand" in text_of(page)
    assert "Regio, 1 januari 2025" in page.context["next_edition"]
    assert len(page.context["seen"].corrections) > 0
    act(client, "confirm", why_changed="")
    assert (PlanEdition.objects.count(), total("emmen")) == (1, 20), (
        "a published figure does not change without a word"
    )
    act(client, "confirm", why_changed="Stand van Emmen zelf, 1 januari 2025")

    assert (total("assen"), total("emmen"), total("drenthe")) == (10, 25, 35)
    assert Load.objects.last().remark == "Stand van Emmen zelf, 1 januari 2025"
    stays = client.get(edition.get_absolute_url()).content.decode()
    later = PlanEdition.objects.exclude(pk=edition.pk).get()
    assert (later.get_absolute_url() in stays, reverse("monitoring:plan-load") in stays) == (True, True)
    listed = client.get(reverse("monitoring:plan-load"))
    assert text_of(listed).count("alle gemeenten") >= 1
    address = PlanEdition.objects.first().get_absolute_url()
    assert "dat is samen" not in text_of(client.get(address))
    client.post(address, {"reason": "Verkeerde gemeente"})
    assert (PlanEdition.objects.counting().count(), total("emmen")) == (1, 20)
    assert "Verkeerde gemeente" in text_of(client.get(address))
    assert signed_in(Role.READER).get(address).status_code == 403


def test_plans_of_one_municipality_are_those_of_all_only_by_word(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    load(plans(tmp_path, row("Haven", "Assen", 10, 10), row("Noord", "Emmen", 20, 20)))
    one = plans(tmp_path, row("Noord", "Emmen", 25, 25), name="emmen.xlsx")
    with pytest.raises(OfSomeMunicipalities, match="Emmen"):
        load(one, as_of=date(2025, 7, 1), is_whole=False, reason="New plans")
    bring(client, tmp_path / "emmen.xlsx", [HEADER, row("Noord", "Emmen", 25, 25)], as_of="2025-07-01")
    shown = {"shown": hidden(client.get(newest().get_absolute_url()), "shown"), "why_changed": "Nieuwe stand"}
    client.post(reverse("monitoring:plan-confirm", args=[newest().pk]), shown)
    assert PlanEdition.objects.count() == 1
    client.post(reverse("monitoring:plan-only", args=[newest().pk]))

    act(client, "confirm")

    assert (total("assen"), total("emmen"), total("drenthe")) == (10, 25, 35)


def of_three(tmp_path):
    every = [row("Haven", "Assen", 10, 10), row("Noord", "Emmen", 20, 20), row("Zuid", "Meppel", 4, 25)]
    return load(plans(tmp_path, *every)).edition


def test_plans_of_some_municipalities_leave_the_others_as_they_were_on_screen(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    of_three(tmp_path)
    some = [row("Haven", "Assen", 11, 11), row("Noord", "Emmen", 22, 22)]
    bring(client, tmp_path / "two.xlsx", [HEADER, *some], as_of="2025-07-01")
    upload = newest()
    asked = client.get(upload.get_absolute_url())
    assert "Alle plannen in dit bestand zijn van Assen en Emmen" in text_of(asked)
    assert asked.context["seen"].gone == ["Zuid (Meppel)"]
    shown = {"shown": hidden(asked, "shown"), "why_changed": "Nieuwe stand", "is_sure": "on"}
    client.post(reverse("monitoring:plan-confirm", args=[upload.pk]), shown)
    assert PlanEdition.objects.count() == 1, "not stored before somebody said whose plans these are"

    client.post(reverse("monitoring:plan-only", args=[upload.pk]))
    page = client.get(upload.get_absolute_url())
    assert (page.context["seen"].gone, page.context["seen"].asks_only) == ([], [])
    assert "gelezen als plannen van Assen en Emmen" in text_of(page)
    client.post(reverse("monitoring:plan-only", args=[upload.pk]), {"whose": "all"})
    assert client.get(upload.get_absolute_url()).context["seen"].gone == ["Zuid (Meppel)"]
    client.post(reverse("monitoring:plan-only", args=[upload.pk]))
    act(client, "confirm")

    assert [total(place) for place in ("assen", "emmen", "meppel", "drenthe")] == [11, 22, 4, 37]
    assert [total(place, "2026") for place in ("meppel", "drenthe")] == [25, 58]
    assert [one.municipality.name for one in PlanEdition.objects.all()[:2]] == ["Emmen", "Assen"]
    assert PlanEdition.objects.first().plans.count() == 3


def test_plans_of_some_municipalities_are_those_of_all_only_by_word(tmp_path):
    of_three(tmp_path)
    some = plans(tmp_path, row("Haven", "Assen", 11, 11), row("Noord", "Emmen", 22, 22), name="two.xlsx")
    later = {"as_of": date(2025, 7, 1), "reason": "New plans"}
    with pytest.raises(OfSomeMunicipalities, match="Assen en Emmen"):
        load(some, is_whole=False, **later)

    load(some, **later)

    assert [total(place) for place in ("meppel", "drenthe")] == [0, 33]


def test_plans_of_some_municipalities_are_known_and_taken_back_one_by_one(tmp_path):
    of_three(tmp_path)
    some = plans(tmp_path, row("Haven", "Assen", 11, 11), row("Noord", "Emmen", 22, 22), name="two.xlsx")
    said = {"as_of": date(2025, 7, 1), "reason": "New plans", "is_whole": False, "only_named": True}
    last = load(some, **said).edition
    assert load(some, **said).is_known
    with pytest.raises(EditionRestedOn):
        take_back_edition(last.rest, reason="not right", actor=make_user())

    take_back_edition(last, reason="not right", actor=make_user())

    assert [total(place) for place in ("assen", "emmen", "drenthe")] == [11, 20, 35]
    assert load(some, **said).edition.municipality.name == "Emmen", "the one that is there stays"


def test_file_of_all_municipalities_with_plans_is_not_asked_whose_they_are(tmp_path):
    of_three(tmp_path)
    every = [row("Haven", "Assen", 1, 1), row("Noord", "Emmen", 2, 2), row("Zuid", "Meppel", 3, 3)]
    path = plans(tmp_path, *every, name="three.xlsx")

    seen = load(path, as_of=date(2025, 7, 1), is_whole=False, is_dry_run=True)
    said = load(path, as_of=date(2025, 7, 1), is_whole=False, only_named=True, reason="New plans")

    assert (seen.asks_only, said.edition.municipality) == ([], None)


def test_figures_of_before_without_plans_are_asked_as_well(tmp_path):
    edition = of_three(tmp_path)
    edition.plans.filter(name="Zuid").delete()
    some = plans(tmp_path, row("Haven", "Assen", 11, 11), row("Noord", "Emmen", 22, 22), name="two.xlsx")

    seen = load(some, as_of=date(2025, 7, 1), is_whole=False, is_dry_run=True)

    assert [place.name for place in seen.asks_only] == ["Assen", "Emmen"]


def test_plans_that_the_public_sees_are_corrected_by_a_later_edition(tmp_path):
    edition = load(plans(tmp_path, row("Haven", "Assen", 10, 20))).edition
    Table.objects.filter(key="plan-capacity-type").update(is_public=True, released_on=date(2025, 2, 1))

    with pytest.raises(EditionIsPublic, match="1 februari 2025"):
        take_back_edition(edition, reason="not right", actor=make_user())

    right = plans(tmp_path, row("Haven", "Assen", 11, 20), name="right.xlsx")
    with pytest.raises(PublicEditionExists, match="met de dag waarop het is verbeterd"):
        load(right, reason="Right")  # "take those back first" would lead nowhere
    assert load(right, as_of=date(2025, 3, 1), reason="Right")


def test_published_figures_that_become_others_say_why(tmp_path):
    load(plans(tmp_path, row("Haven", "Assen", 10, 20)))
    later = plans(tmp_path, row("Haven", "Assen", 10, 25), name="later.xlsx")

    with pytest.raises(ChangeUnexplained):
        load(later, as_of=date(2025, 7, 1))

    assert {change.place[1] for change in load(later, as_of=date(2025, 7, 1), is_dry_run=True).corrections} == {"2026"}
    assert load(later, as_of=date(2025, 7, 1), reason="Registration of July 2025").edition is not None


def test_years_that_a_file_lacks_are_asked_and_their_old_figures_keep_a_finding(tmp_path):
    assen, emmen = (Municipality.objects.get(name=name) for name in ("Assen", "Emmen"))
    load(plans(tmp_path, row("Haven", "Assen", 10, 20), row("Noord", "Emmen", 3, 4)), as_of=date(2024, 7, 1))
    short = sheets.write(tmp_path / "short.xlsx", [HEADER[:-1], row("Haven", "Assen", 10, 20)[:-1]])
    asked = load(short, municipality=assen, is_dry_run=True)
    assert [doubt.lines for doubt in asked.doubts] == [("2026: eerder zijn 20 woningen opgeslagen.",)]
    with pytest.raises(PlansHaveDoubts):
        load(short, municipality=assen, is_sure=False)

    edition = load(short, municipality=assen).edition

    assert (total("assen", "2026"), older()) == (20, [("assen/total", ["assen/total@2026"])] * 2)
    assert "van Assen per 1 januari 2025 zeggen niets over 2026" in sentence(
        Finding.objects.filter(kind="older").first(), shape_of(Table.objects.get(key="plan-capacity-segment"))
    )
    other = sheets.write(tmp_path / "other.xlsx", [HEADER[:-1], row("Noord", "Emmen", 3, 4)[:-1]])
    second = load(other, municipality=emmen, as_of=date(2025, 2, 1)).edition
    assert {series for series, _cells in older()} == {"assen/total", "emmen/total"}
    take_back_edition(second, reason="not right", actor=make_user())
    take_back_edition(edition, reason="not right", actor=make_user())
    assert older() == []
    full = sheets.write(tmp_path / "full.xlsx", [HEADER, row("Haven", "Assen", 10, 0)])
    assert load(full, municipality=assen, reason="None in 2026").doubts == []
    assert (total("assen", "2026"), older()) == (0, [])


def test_edition_of_the_only_municipality_with_plans_took_nothing_over(tmp_path):
    assen = Municipality.objects.get(name="Assen")
    load(plans(tmp_path, row("Haven", "Assen", 1, 1)), as_of=date(2024, 7, 1))
    edition = load(
        plans(tmp_path, row("Haven", "Assen", 2, 1), name="b.xlsx"), municipality=assen, reason="New plans"
    ).edition

    assert (edition.rest is None, desk.taken_over(edition)) == (False, [])


def test_file_of_all_after_one_of_a_single_municipality_is_asked_for_its_years_as_well(tmp_path):
    assen = Municipality.objects.get(name="Assen")
    load(plans(tmp_path, row("Haven", "Assen", 10, 20)), municipality=assen, as_of=date(2024, 7, 1))
    short = sheets.write(tmp_path / "short.xlsx", [HEADER[:-1], row("Haven", "Assen", 10, 20)[:-1]])

    asked = load(short, is_dry_run=True).doubts
    load(short, reason="New plans")

    assert ("2026: eerder zijn 20 woningen opgeslagen.",) in [doubt.lines for doubt in asked]
    assert older() == [("assen/total", ["assen/total@2026"])] * 2


def test_years_that_are_past_are_not_asked_and_a_file_of_all_municipalities_is_asked_as_one(tmp_path):
    load(plans(tmp_path, row("Haven", "Assen", 10, 20), row("Noord", "Emmen", 3, 4)), as_of=date(2024, 7, 1))
    later = [[*HEADER[:-2], 2026], ["Haven", "Assen", *row("Haven", "Assen", 1, 1)[2:5], 24]]
    path = sheets.write(tmp_path / "later.xlsx", later)

    def years(**fields):
        found = load(path, is_dry_run=True, **fields).doubts
        return [doubt.lines for doubt in found if doubt.name == "Jaren die niet in het bestand staan"]

    assert years(as_of=date(2026, 1, 1)) == []
    assert years(as_of=date(2025, 7, 1)) == [("2025: eerder zijn 13 woningen opgeslagen.",)]
    load(path, as_of=date(2025, 7, 1), reason="New plans")
    assert older() == [("drenthe/total", ["drenthe/total@2025"])] * 2


@pytest.mark.parametrize("fields", [{}, {"municipality": "Assen"}])
def test_database_keeps_one_edition_of_the_same_plans_and_day(fields):
    place = {name: Municipality.objects.get(name=value) for name, value in fields.items()}
    user = make_user()
    same = {"as_of": DAY, "source": "x", "loaded_by": user, **place}
    PlanEdition.objects.create(**same)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanEdition.objects.create(**same)
    PlanEdition.objects.create(**same, taken_back_at=timezone.now(), taken_back_by=user, take_back_reason="wrong file")
    PlanEdition.objects.create(**{**same, "municipality": Municipality.objects.get(name="Emmen")})
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanEdition.objects.create(**{**same, "as_of": date(2025, 2, 1)}, taken_back_at=timezone.now())
