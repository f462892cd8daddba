"""What refuses a basis for state aid, or an entry of it in a register."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.ceilings.order_refusals import Gap


class AidBasisAgainstAnswer(Refusal):
    """Whether there is state aid follows from whether the applicant is an undertaking."""

    field = "basis"
    sentence = _(
        "This does not go with the answer on whether the applicant acts as an undertaking: %(said)s. No state aid "
        "goes with the answer no, every other basis with the answer yes. Answer that question first; after the award "
        "its answer stays."
    )


class AidArticleMissing(Refusal):
    """Aid that is exempted or approved names on what that rests."""

    field = "article"
    sentence = _("Name the article of the AGVV, or the number under which the Commission approved the aid.")


class NoAidToEnter(Refusal):
    """Nothing is entered of an award that is not to stand in this register."""

    field = "register"
    sentence = _(
        "Case %(case)s has nothing to enter in this register: its award is no aid of this kind, it is below what is "
        "published, or it was made before the register began."
    )


class AidEnteredAlready(Refusal):
    """An award is entered once; what was wrong in an entry is said when it is entered anew."""

    field = "reason"
    sentence = _(
        "This was entered on %(day)s already, with reference %(reference)s and at the same amount. If that entry was "
        "wrong, write what was wrong."
    )


class AidReferenceMissing(Refusal):
    """The register gives each entry a number by which it is found again."""

    field = "reference"
    sentence = _("Fill in the reference that the register gave the entry.")


class EnteredBeforeAward(Refusal):
    """Nothing can be entered before there is something to enter."""

    field = "entered_on"
    sentence = _("What is to be entered is of %(since)s, so it was not entered on %(day)s.")


class DeclarationNotWritten(Refusal):
    """De-minimis aid is granted after a declaration in writing or electronic (Regulation 2023/2831, art. 7(4))."""

    sentence = _(
        "The dossier of %(case)s has no de-minimis declaration: only the amount of %(declared)s was entered. The "
        "declaration must be on paper or electronic; what was said on the telephone is not enough (Regulation (EU) "
        "2023/2831, article 7, paragraph 4). Ask for it and add it to the documents with its own type."
    )


class DeclarationNotFiled(Gap):
    """The declaration itself is what shows that there was room (Regulation (EU) 2023/2831, article 7, paragraph 4)."""

    sentence = _(
        "The scheme version has no document of the type de-minimis declaration, so nobody sees whether it is there: "
        "only the amount of %(declared)s was entered. The declaration must be on paper or electronic (Regulation (EU) "
        "2023/2831, article 7, paragraph 4)."
    )
    advice = _("Add it to the documents of the case, and write down which of them it is.")
