"""Accounts, bookings and objections are seen by who handles, decides, pays or examines: nobody else, on no page.

The walk goes over every address of the site and the API, every export and every kind of letter, found from the code,
with an account, its holder and an objector planted in all that can name one.
"""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.registry import EXPORTS
from monitoring.enums import Theme
from monitoring.views.monitor import theme_slug
from subsidies.enums import Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Letter, Objection, Scenario
from subsidies.services.case import seeing
from subsidies.services.case.notices import preference_of
from subsidies.services.case.record import record
from tests import factories, objecting
from tests.cases import make_case
from tests.factories import make_application, make_user
from tests.growth import cases as growing
from tests.subsidies.test_persons import SHARE, content_of, exported
from tests.test_query_counts import addresses, grow
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]

IBAN, HOLDER, OBJECTOR = "NL20INGB0001234567", "Wiebe Zonderling Holding", "Buurvrouw Bezwaarmaakster"
GROUPED = "NL20 INGB 0001 2345 67"
SEES = {
    *(Role.CASE_OFFICER, Role.DECISION_MAKER, Role.FINANCE, Role.FUNCTIONAL_ADMIN),
    *(Role.AUDITOR, Role.LEGAL_OFFICER),
}
OTHERS = set(Role) - SEES
NAMES_IT = {"pay_to": IBAN, "holder": HOLDER, "was.applicant_iban": IBAN, "now.applicant_iban": IBAN}


@pytest.fixture
def _accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every applicant gave an account, and every payment goes to it."""
    made, ordered = factories.make_organisation, growing.ordered
    monkeypatch.setattr(factories, "make_organisation", lambda **fields: made(iban=IBAN, **fields))
    monkeypatch.setattr(
        growing,
        "ordered",
        lambda case, amount, **values: ordered(
            case, amount, iban=IBAN, holder=HOLDER, account_reason=f"Brief: {IBAN}", **values
        ),
    )


def plant(case: Application) -> None:
    """Name the account and an objector in all that a case keeps of them, what people write in it included."""
    actor = make_user()
    record(case, Action.PROPOSE_PAYMENT, actor=actor, **NAMES_IT, reason=f"Gebeld: naar {GROUPED} van nu af")
    record(case, Action.RECEIVE_OBJECTION, actor=actor, objector=OBJECTOR)
    if case.decisions.count() == 0:
        case.applicant_details.create(
            name="x", kind="other", iban=IBAN, known={"iban": IBAN}, address="Brink 1", actor=actor
        )
    terms = {"objector": OBJECTOR, "grounds": OBJECTOR, "received_on": timezone.localdate(), "channel": "email"}
    first = case.decisions.first()
    about = "not_deciding" if first is None else "decision"
    Objection.objects.create(application=case, about=about, decision=first, actor=actor, **terms)
    for kind in LetterKind:
        if kind not in (LetterKind.DECIDED_OBJECTION, LetterKind.AWARDED_OBJECTION):
            letter = Letter(application=case, kind=kind, subject="x", made_by=actor)
            letter.file.save("letter.docx", ContentFile(f"{IBAN} {HOLDER} {OBJECTOR}".encode()))


def planted(content: bytes | str) -> set[str]:
    """What of it stands in an answer."""
    text = content.decode(errors="replace") if isinstance(content, bytes) else content
    text = text.replace("\u00a0", " ")
    return {word for word in (IBAN, GROUPED, HOLDER, OBJECTOR) if word in text}


def found_by(client: Any, pages: list[str]) -> dict[str, set[str]]:
    return {url: words for url in pages if (words := planted(content_of(client, url)[1]))}


@pytest.mark.usefixtures("_accounts")
def test_accounts_and_objectors_are_named_nowhere_for_who_advises_or_reads(client, record_property):
    sees, other = signed_in(*Role), signed_in(*OTHERS)
    main: dict[Any, Any] = {"slugs": [theme_slug(one) for one in Theme], "feed": preference_of(sees.user).feed_key}
    grow(1, 1, sees.user, main)
    own = [case for case in main.values() if isinstance(case, Application)]
    for case in own:
        plant(case)
    pages = list(addresses(main))
    for case in own[:1]:
        for letter in case.letters.all():
            values = {"case_number": case.case_number, "pk": letter.pk}
            pages += [reverse(f"subsidies:letter-{name}", kwargs=values) for name in ("file", "pdf")]
        pages += [
            reverse(f"application-{name}", args=[case.case_number]) for name in ("events", "objections", "ledger")
        ]
    named = found_by(sees, pages[::SHARE])

    assert found_by(other, pages) == {}
    assert found_by(client, pages) == {}
    assert {word for words in named.values() for word in words} == {IBAN, GROUPED, HOLDER, OBJECTOR}
    assert len(named) >= 50 / SHARE
    assert len(pages) >= 350
    record_property("pages", len(pages))
    record_property("named", len(named))

    filters: dict[str, dict[str, str]] = {"dossier": {"case": own[0].case_number}}
    scenario = Scenario.objects.create(name="x", scheme=own[0].scheme, owner=other.user, is_shared=True)
    filters["scenario"] = {"scenario": str(scenario.pk)}
    files = {key: exported(key, other.user, filters.get(key, {})) for key in EXPORTS}
    assert [key for key, text in files.items() if planted(text)] == []
    assert planted(exported("dossier", sees.user, filters["dossier"])) >= {IBAN, HOLDER, OBJECTOR}


def test_each_role_sees_accounts_bookings_and_objections_or_none():
    case = make_application(applicant=factories.make_organisation(iban=IBAN))
    plant(case)
    record(case, Action.REPAY_LOAN, actor=make_user(), amount="1.00", reference="TERUG-77")
    for role in Role:
        user, shown = make_user(role), role in SEES
        assert {fact for fact in seeing.Fact if seeing.sees(user, fact)} == (set(seeing.Fact) if shown else set()), (
            role
        )
        page = content_of(signed_in(user=user), case.get_absolute_url())[1]
        assert bool(planted(page)) == shown, role
        assert (b"TERUG-77" in page) == shown, role
    assert not seeing.sees(None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"naar {GROUPED}, zie de brief", "naar █████, zie de brief"),
        (f"naar {IBAN.lower()}.", "naar █████."),
        ("zaak DW2024000123456789", "zaak DW2024000123456789"),
        ("NL20INGB0001234568 is geen rekening", "NL20INGB0001234568 is geen rekening"),
    ],
)
def test_what_people_wrote_is_shown_without_accounts(text, shown):
    assert seeing.barred(text) == shown


def test_every_act_and_letter_about_an_objection_is_known_as_one():
    about = {action for action in Action if "OBJECT" in action.name}

    assert about <= seeing.ON_OBJECTIONS
    assert {kind for kind in LetterKind if "OBJECTION" in kind.name} == seeing.OBJECTION_LETTERS


@pytest.mark.parametrize(("role", "shown"), [(Role.READER, False), (Role.ADVISER, False), (Role.AUDITOR, True)])
def test_days_of_an_objection_are_for_who_sees_objections(role, shown):
    case = make_case(Status.REFUSED)
    objecting.told_by_letter(objecting.receive(case).steps.get(), timezone.localdate())

    page = text_of(signed_in(role).get(case.get_absolute_url()))

    assert ("Beslis op het bezwaar" in page) == shown


@pytest.mark.parametrize(("proposed", "shown"), [(Action.PROPOSE_OBJECTION, 0), (Action.PROPOSE_SETTLEMENT, 1)])
def test_amount_that_finance_looked_at_on_an_objection_is_for_who_sees_objections(proposed, shown):
    case = make_application()
    record(case, proposed, actor=make_user(), amount="900.00")
    for action in sorted(seeing.CHECKED):
        record(case, action, actor=make_user(), amount="900.00")

        lines = [row.action for row in seeing.events_for(make_user(Role.ADVISER), case.events.all())]

        assert lines.count(action) == shown
        assert action in [row.action for row in seeing.events_for(make_user(Role.AUDITOR), case.events.all())]
