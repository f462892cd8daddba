"""The examples of a demonstration: who works on them, and loading them once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.models import User
from drenthe.confirmations.base import kind_of
from drenthe.confirmations.services.changes import confirm_as_known_once
from drenthe.dates.services.takeover import take_over
from drenthe.lib.values.money import ZERO
from monitoring.loading import example_awards, example_stories
from monitoring.loading.example_cases import POT, SOURCE, TITLE, Desk
from monitoring.loading.people import DOMAIN, inactive_user
from subsidies.enums import GRANTED, OPEN, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Mandate, Scheme, WorkPreference
from subsidies.services.ceilings.ledger import paid_of
from subsidies.services.decisions import decisions
from subsidies.services.letters.letter_refusals import LetterBasisMissing
from subsidies.services.payments import payments
from subsidies.services.refusals import NoCeiling, SchemeClosed
from subsidies.services.work.work import assign

STORIES = (*example_stories.STORIES, *example_awards.STORIES)


@transaction.atomic
def load_examples() -> int | None:
    """Tell every example once and return how many; None where they are there, or real cases, or no schemes.

    One whose scheme is closed by now, or whose letter cannot be made on this site (no PAYER_IBAN), is left out.
    """
    if Application.objects.filter(title__startswith=TITLE).exists() or not Scheme.objects.filter(code=POT).exists():
        return None
    if Application.objects.filter(is_example=False).exists():
        return None
    told = 0
    desk = example_desk()
    with override("nl"), _without_mail():
        _finish_2024(desk)
        for tell in STORIES:
            try:
                with transaction.atomic():
                    _give(tell(desk), desk)
            except (LetterBasisMissing, NoCeiling, SchemeClosed):
                continue
            told += 1
    return told


def _give(case: Application, desk: Desk) -> None:
    """The case belongs to who keyed it in, as one of today would, where somebody still works on it."""
    received = case.events.earliest("pk").actor
    if case.status in (*OPEN, *GRANTED):
        assign(case, handler=received, actor=received)


def _finish_2024(desk: Desk) -> None:
    """What the data of 2024 leave open was done since: no desk begins with what is years late.

    Applications in progress at the end of that year were withdrawn after it, and awards were paid within their term.
    """
    with take_over(SOURCE):
        for case in Application.objects.filter(is_example=True, status__in=OPEN, received_on__year__lte=2024):
            decisions.withdraw(case, withdrawn_on=date(2025, 2, 3), reason=SOURCE, actor=desk.before)
        for case in Application.objects.filter(is_example=True, status=Status.AWARDED, decided_on__year__lte=2024):
            left = (case.awarded_amount or ZERO) - paid_of(case)
            if left > 0 and case.part == Part.GRANT and case.decided_on:
                paid_on = case.decided_on + timedelta(days=30)
                payments.pay(case, amount=left, paid_on=paid_on, actor=desk.finance)


@contextmanager
def _without_mail() -> Iterator[None]:
    """Mail nobody about what never happened; afterwards everybody hears of everything, as from the first day on."""
    wants = ("mail_when_assigned", "mail_when_mentioned", "mail_when_proposed", "mail_when_returned")
    people = User.objects.filter(email__endswith=f"@{DOMAIN}")
    for user in people:
        WorkPreference.objects.update_or_create(user=user, defaults=dict.fromkeys(wants, False))
    yield
    WorkPreference.objects.filter(user__in=people).update(**dict.fromkeys(wants, True))


def example_desk() -> Desk:
    """Return the people of the examples; who decided before them cannot sign in."""

    def person(local: str) -> User:
        return User.objects.get(email=f"{local}@{DOMAIN}")

    before = inactive_user("beslisser-eerder", "Berend Besluiter (voorbeeld)")
    mandate, _made = Mandate.objects.get_or_create(
        user=before,
        reference="Voorbeeld: mandaat voor besluiten van eerder",
        defaults={"valid_from": date(2020, 1, 1), "function": "teammanager Wonen (voorbeeld)"},
    )
    confirm_as_known_once(mandate, kind_of(Mandate), remark=SOURCE)
    return Desk(
        officer=person("behandelaar"),
        colleague=person("behandelaar2"),
        decider=person("beslisser"),
        before=before,
        finance=person("financien"),
        lawyer=person("jurist"),
        today=timezone.localdate(),
    )
