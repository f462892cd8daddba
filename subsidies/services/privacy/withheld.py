"""What a report for a person leaves out, by kind and why: nobody takes it for all there is (GDPR 12, 15, 23)."""

from collections.abc import Iterator

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.personal import words
from drenthe.trail.services.telling import name_of_kind
from subsidies.services.privacy.held import Held


def withheld(held: Held) -> list[tuple[str, str]]:
    """Return each kind that is left out and why; those that always are say so whether there is anything or not."""
    return list(_of_others(held)) + list(_always())


def _of_others(held: Held) -> Iterator[tuple[str, str]]:
    if count := held.objections_of_others:
        yield (
            _("Objections by others"),
            ngettext(
                "%(count)s objection in these cases is of somebody else, and so are its letters (GDPR 15(4)).",
                "%(count)s objections in these cases are of others, and so are their letters (GDPR 15(4)).",
                count,
            )
            % {"count": count},
        )
    if count := held.others:
        yield (
            _("Others in the same cases"),
            ngettext(
                "%(count)s other is named in these cases: left out, and made unreadable in texts (GDPR 15(4)).",
                "%(count)s others are named in these cases: left out, and made unreadable in texts (GDPR 15(4)).",
                count,
            )
            % {"count": count},
        )


def _always() -> Iterator[tuple[str, str]]:
    yield (
        _("What was not decided yet"),
        _(
            "Proposals that wait for a decision, and a hold on payment for a suspicion before it was made known, are "
            "in no report, whether there is one or not (GDPR 23, UAVG 41)."
        ),
    )
    yield (
        _("Irregularities"),
        _(
            "What stands in the irregularities register, and extra checks, are in no report, whether there is "
            "anything or not (GDPR 23, UAVG 41). A legal officer decides what can be told."
        ),
    )
    yield (
        _("Interests that colleagues declared"),
        _(
            "What a colleague declared about a case is in the report for that colleague and who is named in it "
            "(Awb 2:4)."
        ),
    )
    yield (
        _("Confidential projects"),
        _("What is confidential at the versnellingstafel is in no report of who may not see it, whether it is there."),
    )
    yield (
        _("What is in files"),
        _("Files are listed by name. Read them, and make redacted copies on the page of the case."),
    )
    names = sorted({name_of_kind(model) for model in words()})
    yield (
        _("Not looked through"),
        _("A name can also stand in texts and files outside a case, which are not searched: %(names)s.")
        % {"names": get_text_list(names, _("and"))},
    )
