"""Whether the dossier bears the ground of a refusal, in whole or in part, or of a disregard.

Asked when it is proposed and when signed; of what takes from an award see `granted_ground_checks`.

A ground that says of the case what its own dossier contradicts is no reason for a decision (Awb 3:46). What only a
person can judge, as that the activities will not take place, is in the reason of the decision.
"""

from collections.abc import Iterable

from drenthe.dates.services.takeover import taken_over_from
from subsidies.enums import AWARDS, CaseAnswerValue, CaseQuestion, DecisionKind
from subsidies.models import Application, RefusalGround
from subsidies.services.application import repeats
from subsidies.services.application.answers import answer_to
from subsidies.services.application.refused_as_is import OUTSIDE_PERIOD
from subsidies.services.case.schemes import is_outside_period
from subsidies.services.decisions.ground_refusals import AidToNoUndertaking, ReceivedInPeriod, ReceivedOnPaper
from subsidies.term_enums import Channel

ON_GROUNDS = (DecisionKind.REFUSAL, *AWARDS)  # an award of less than was asked has them too
STATE_AID = "state-aid"  # of the law data
REFUSED_DIGITALLY = "disregard-b"  # of the law data: Awb 4:5, paragraph 1b


def check(application: Application, kind: DecisionKind | str, grounds: Iterable[RefusalGround]) -> None:
    """Refuse a ground that the dossier contradicts. What is taken over was decided elsewhere, as it was.

    Raises RepeatNotLinked or NewFactsGiven (Awb 4:6), ReceivedInPeriod or AidToNoUndertaking; of a disregard
    ReceivedOnPaper (Awb 2:15, 4:5).
    """
    if kind == DecisionKind.DISREGARD and not taken_over_from():
        _check_digital(application, grounds)
    if kind not in ON_GROUNDS or taken_over_from():
        return
    grounds = list(grounds)
    codes = {ground.code for ground in grounds}
    repeats.check_ground(application, grounds)
    if OUTSIDE_PERIOD in codes and not is_outside_period(application):
        raise ReceivedInPeriod(received_on=application.received_on)
    if STATE_AID in codes:
        answer = answer_to(application, CaseQuestion.UNDERTAKING)
        if answer is None or answer.answer != CaseAnswerValue.YES:
            raise AidToNoUndertaking(case=application.case_number)


def _check_digital(application: Application, grounds: Iterable[RefusalGround]) -> None:
    if application.channel == Channel.PAPER and any(ground.code == REFUSED_DIGITALLY for ground in grounds):
        raise ReceivedOnPaper(case=application.case_number)
