"""What is filled in about state aid: on what ground an award is no forbidden aid, and that it was entered."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from subsidies.award_enums import AidBasis, AidRegister
from subsidies.forms.acts import DatedActForm, day_field, text_field
from subsidies.forms.typed_articles import TypedArticlesMixin
from subsidies.models import AidAssessment, AidEntry
from subsidies.services.state_aid import aid_entries
from subsidies.services.state_aid.aid_basis import assessment_of


class RecordAidBasisForm(TypedArticlesMixin):
    """The basis, what it rests on, and why. Nothing is chosen beforehand: that would claim something."""

    basis = forms.ChoiceField(label=_("Basis"), choices=AidBasis.choices, widget=forms.RadioSelect)
    article = forms.CharField(
        label=_("Article, or number of the approval"),
        help_text=_("Of exempted or approved aid: for example “artikel 56”, or “SA.12345”. It is in the letter."),
        max_length=AidAssessment.ARTICLE_AT_MOST,
        required=False,
    )
    reason = text_field(_("Reason"), _("Why the award rests on this."))

    def prepare(self) -> None:
        """What somebody recorded before."""
        said = assessment_of(self.application)
        if said is not None:
            self.fields["basis"].initial = said.basis
            self.fields["article"].initial = said.article
        self.offer_articles()


class EnterAidForm(DatedActForm):
    """In which register the award was entered, when and with which reference. Its amount is what stands."""

    register = forms.ChoiceField(
        label=_("Register of state aid"), choices=AidRegister.choices, widget=forms.RadioSelect
    )
    entered_on = day_field(_("Entered on"), _("The day on which you entered or changed it in the register."))
    reference = forms.CharField(
        label=_("Reference of the register"),
        help_text=_("The number by which the register finds the entry."),
        max_length=AidEntry.REFERENCE_AT_MOST,
    )
    reason = text_field(
        _("What was wrong"), _("Only if you correct an entry at the same amount."), rows=3, required=False
    )

    def prepare(self) -> None:
        """The register in which something is to be entered; its help says at what amount and by when."""
        tasks = aid_entries.tasks(self.application)
        field: Any = self.fields["register"]
        if tasks:
            field.initial = tasks[0].register
            field.help_text = aid_entries.in_words(tasks)
