"""What a later decision on the costs of an objection can be refused for (Awb 7:15)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class CostsOfNoObjection(Refusal):
    """Costs are decided later on an objection on the same case that was decided on, and told."""

    field = "costs_of"
    sentence = _(
        "Choose the objection on %(case)s of which the costs are decided: one that was decided on, and of which that "
        "decision was sent. Before that the costs are decided on with the objection (Awb 7:15, paragraph 3)."
    )


class CostsNotAskedInTime(Refusal):
    """Who objects asks for its costs before it is decided on the objection (Awb 7:15, paragraph 3)."""

    field = "asked_on"
    sentence = _(
        "It was decided on the objection of %(name)s on %(decided_on)s, and it came in on %(received_on)s. Costs are "
        "asked between those days (Awb 7:15, paragraph 3): without a request in time nothing is paid."
    )


class CostsNotForFault(Refusal):
    """Costs are paid only where the decision was revoked as unlawful (Awb 7:15, paragraph 2)."""

    field = "costs_of"
    sentence = _(
        "The decision on the objection of %(name)s was: %(outcome)s. Costs are paid only where the decision is "
        "revoked because it was unlawful, and the province can be blamed for that (Awb 7:15, paragraph 2)."
    )


class CostsDecidedAlready(Refusal):
    """A later decision on the costs of an objection is taken once."""

    field = "costs_of"
    sentence = _(
        "The costs of the objection of %(name)s were decided on already, on %(day)s. Against that one appeals to the "
        "court (Awb 8:1)."
    )


class CostsAmountMissing(Refusal):
    """What is paid is an amount; 0 turns down a request that was not answered."""

    field = "amount"
    sentence = _("Enter what is paid for the costs of the objection; 0 turns the request down.")


class CostsStayTheSame(Refusal):
    """A request that was answered is decided on again only to pay more."""

    field = "amount"
    sentence = _(
        "The decision on the objection answered this request: %(paid)s. Enter what is paid beside that, above 0, and "
        "write down why the answer was wrong."
    )
