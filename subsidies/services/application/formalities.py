"""Formalities: who acts for the applicant (Awb 2:1), and an application that another body must decide (Awb 2:3)."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_name, check_words, written
from drenthe.lib.sheets.names import squeeze
from subsidies import dated_acts
from subsidies.enums import Action, CaseAnswerValue, CaseQuestion
from subsidies.models import Application, Document, Forwarding, Representative
from subsidies.services.application.answers import answer_to
from subsidies.services.application.formality_refusals import (
    ForwardedToOurselves,
    ForwardingUnexplained,
    ProxyOfOtherCase,
    RepresentativeUnnamed,
)
from subsidies.services.case.cases import check_day, lock, lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.terms.ended_after import check_ends_after


@transaction.atomic
def forward(
    application: Application,
    *,
    forwarded_to: str,
    reason: str,
    forwarded_on: date,
    date_reason: str = "",
    actor: User,
) -> Forwarding:
    """Send an application on to the body that is competent for it (Awb 2:3). The case ends without a decision.

    `forwarded_to` names the body, `reason` says why it is the one. The row keeps both dates: receipt and forwarding.
    Raises TransitionNotAllowed, ForwardingUnexplained, SaysNothing, ForwardedToOurselves, DateInFuture,
    DateBeforeReceipt, DateTooFarBack or EndsBeforeNotice.
    """
    application = lock(application)
    status = next_status(application, Action.FORWARD)
    if not forwarded_to.strip():
        raise ForwardingUnexplained
    check_name(forwarded_to, field="forwarded_to")
    reason = written(reason, missing=ForwardingUnexplained())
    if squeeze(forwarded_to) == squeeze(settings.LETTER_SENDER[0]):
        raise ForwardedToOurselves(name=settings.LETTER_SENDER[0])
    date_reason = check_day(application, dated_acts.FORWARD, forwarded_on, reason=date_reason)
    check_ends_after((row.received_on for row in application.default_notices.all()), ended_on=forwarded_on)
    forwarding = Forwarding.objects.create(
        application=application,
        received_on=application.received_on,
        forwarded_on=forwarded_on,
        forwarded_to=forwarded_to.strip(),
        reason=reason,
        actor=actor,
    )
    application.status, application.withdrawn_on = status, forwarded_on
    application.save(update_fields=["status", "withdrawn_on"])
    facts: dict[str, Any] = {"forwarded_to": forwarded_to, "received_on": application.received_on, "reason": reason}
    record(application, Action.FORWARD, actor=actor, on=forwarded_on, date_reason=date_reason, **facts)
    return forwarding


@transaction.atomic
def represent(
    application: Application,
    *,
    name: str,
    address: str = "",
    email: str = "",
    proxy: Document | None = None,
    no_proxy_reason: str = "",
    has_ended: bool = False,
    actor: User,
) -> Representative:
    """Record who acts for the applicant from now on, or (`has_ended`) no longer does (Awb 2:1).

    Raises TransitionNotAllowed, RepresentativeUnnamed, SaysNothing or ProxyOfOtherCase.
    """
    application = lock_case(application)
    next_status(application, Action.REPRESENT)
    if not name.strip():
        raise RepresentativeUnnamed
    check_name(name, field="name")
    check_words(no_proxy_reason, field="no_proxy_reason")
    if proxy is not None and (proxy.application_id != application.pk or proxy.retired is not None):
        raise ProxyOfOtherCase(title=proxy.title)
    found = Representative.objects.create(
        application=application,
        name=name.strip(),
        address=address.strip(),
        email=email,
        proxy=proxy,
        no_proxy_reason=no_proxy_reason.strip(),
        has_ended=has_ended,
        actor=actor,
    )
    facts: dict[str, Any] = {"representative": found.name, "proxy": proxy, "reason": found.no_proxy_reason}
    record(application, Action.REPRESENT, actor=actor, has_ended="yes" if has_ended else "", **facts)
    return found


def defects(application: Application) -> list[str]:
    """Return what an application lacks besides documents, in words for a request to complete it (Awb 4:5)."""
    signed, representative = answer_to(application, CaseQuestion.SIGNED), application.representative
    found = []
    if signed is not None and signed.answer != CaseAnswerValue.YES:  # who looked and could not tell has seen none
        found.append(_("The signature of the applicant (Awb 4:2)"))
    if representative is not None and representative.lacks_proxy:
        found.append(_("A written proxy for %(name)s (Awb 2:1)") % {"name": representative.name})
    return found
