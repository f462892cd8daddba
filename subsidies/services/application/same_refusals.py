"""What is refused of records that are said to be one applicant."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class SameRecord(Refusal):
    """A record is not joined with itself."""

    field = "case_number"
    sentence = _("That case is of “%(name)s”, which is this record itself. Choose a case of the other record.")


class OtherNumbers(Refusal):
    """Two KvK numbers are two organisations."""

    field = "case_number"
    sentence = _("“%(first)s” and “%(second)s” have different numbers (%(numbers)s), so they are two organisations.")


class OtherKind(Refusal):
    """A natural person is no organisation."""

    field = "case_number"
    sentence = _("“%(first)s” and “%(second)s” are of different types, so they are not one applicant.")


class TwoMunicipalities(Refusal):
    """Two municipalities are never one."""

    field = "case_number"
    sentence = _("“%(first)s” and “%(second)s” are two municipalities, so they are not one applicant.")


class JoinWaits(Refusal):
    """One proposal at a time."""

    sentence = _("%(name)s proposed something about these records, and that waits for another case officer.")


class JoinAnswered(Refusal):
    """What was proposed is answered once."""

    sentence = _("Somebody answered this already. Look at the page anew.")


class JoinedByProposer(Refusal):
    """Two people say it."""

    sentence = _("You proposed this yourself. Another case officer has to look at it.")


class JoinReasonMissing(Refusal):
    """Who reads it later learns why."""

    field = "reason"
    sentence = _("Write down the reason, for example where it was looked up.")


class NotOneYet(Refusal):
    """Only what was joined is taken apart."""

    sentence = _("These records were not joined with each other, so there is nothing to take apart.")
