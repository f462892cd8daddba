"""The Woonagenda and the advices of the Burgerberaad: how far they are, and what shows it."""

from datetime import date

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.entry.written import check_name
from projects import dated_acts
from projects.enums import Progress
from projects.models import Advice, AgendaAction, Evidence
from projects.services.record import record_in_register
from projects.services.refusals import DateBeforeAdvice, EvidenceMissing


@transaction.atomic
def set_progress(
    item: Advice | AgendaAction, *, progress: str, owner: str, actor: User, action: AgendaAction | None = None
) -> Advice | AgendaAction:
    """Say how far an advice or an action is and whose it is; an advice may belong to an action.

    Raises EvidenceMissing when it is said to be done and nothing shows it, or SaysNothing.
    """
    check_name(owner, field="owner")
    item = type(item)._default_manager.select_for_update(no_key=True).get(pk=item.pk)  # noqa: SLF001 -- Django's own
    if progress == Progress.DONE and not item.evidence.exists():
        raise EvidenceMissing(title=str(item))
    item.progress, item.owner = progress, owner.strip()
    if isinstance(item, Advice):
        item.action = action
    item.save()
    facts = {"progress": progress, "owner": item.owner, "agenda_action": action.code if action else ""}
    record_in_register(item, "set_progress", actor=actor, **facts)
    return item


@transaction.atomic
def add_evidence(
    item: Advice | AgendaAction, *, day: date, text: str, link: str = "", date_reason: str = "", actor: User
) -> Evidence:
    """Write down what was done about an advice or an action.

    Raises DateInFuture, DateBeforeAdvice, DateTooFarBack or ValidationError.
    """
    after = []
    if isinstance(item, Advice):
        after = [(item.given_on, DateBeforeAdvice(day=day, given_on=item.given_on))]
    date_reason = check_act_day(dated_acts.ADD_EVIDENCE, day, after=after, reason=date_reason)
    of = {"advice": item} if isinstance(item, Advice) else {"action": item}
    evidence = Evidence(day=day, text=text.strip(), link=link, **of)
    evidence.full_clean()
    evidence.save()
    facts = {"on": day, "text": evidence.text, "link": link}
    record_in_register(item, "add_evidence", actor=actor, date_reason=date_reason, **facts)
    return evidence
