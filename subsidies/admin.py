"""The workshop for schemes and ceilings, and the reading room for cases and the ledger."""

from decimal import Decimal

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from drenthe.confirmations.proposing import ConfirmedAdmin
from drenthe.lib.admin.model_admin import (
    ChoicesOnceInline,
    FixedAdmin,
    ReadOnlyAdmin,
    ReadOnlyInline,
    ReferenceDataAdmin,
)
from subsidies.forms.letters import LetterClauseForm, LetterTemplateForm
from subsidies.forms.parameters import ParameterForm
from subsidies.models import (
    Application,
    CaseEvent,
    Ceiling,
    CeilingEntry,
    CeilingShare,
    Criterion,
    Decision,
    DeMinimisLimit,
    ExtraFreeDay,
    FundingSource,
    LedgerEntry,
    LetterClause,
    LetterTemplate,
    Mandate,
    MoneyFigure,
    PenaltyRate,
    ReferenceRate,
    RefusalGround,
    RequiredDocument,
    RetentionPeriod,
    Scheme,
    SchemeParameter,
    SchemeVersion,
    StateReceipt,
    Undertaking,
    UndertakingMember,
)
from subsidies.services.decisions.standing_amount import awarded_now_in_database


class CriterionInline(ChoicesOnceInline):
    """What an application must meet."""

    model = Criterion
    extra = 0


class ParameterInline(ChoicesOnceInline):
    """What a version lays down; the unconfirmed stands out by its empty box, which is filled in once."""

    model = SchemeParameter
    form = ParameterForm
    extra = 0
    fields = ["code", "value", "read_as", "source", "is_confirmed", "read_by_rule"]
    readonly_fields = ["read_as", "read_by_rule"]

    def get_formset(self, request, obj=None, **kwargs):
        """With forms that know whether the version is in use: then what is known in it is shown as it stands."""
        is_in_use = {"is_in_use": self._is_closed(obj)}
        return super().get_formset(request, obj, form=type("ParameterForm", (self.form,), is_in_use), **kwargs)

    def get_readonly_fields(self, request, obj=None):
        """None for being in use: the form of each row says it."""
        return self.readonly_fields

    def has_add_permission(self, request, obj=None):
        """Of a version in use as well: what it does not name is unknown, and is filled in once."""
        return admin.TabularInline.has_add_permission(self, request, obj)

    @admin.display(description=_("read as"))
    def read_as(self, parameter):
        """The value as the rules read it, so that a point in the wrong place is seen."""
        return parameter.shown if parameter.pk else "–"

    @admin.display(description=_("used by a rule"), boolean=True)
    def read_by_rule(self, parameter):
        """Whether a rule reads the value; it is recorded for information otherwise."""
        return not parameter.is_for_information


class RequiredDocumentInline(ChoicesOnceInline):
    """Which documents an application must or may have."""

    model = RequiredDocument
    extra = 0
    prepopulated_fields = {"code": ["name"]}


class VersionInline(ReadOnlyInline):
    """The versions of a scheme; each opens on its own page."""

    model = SchemeVersion
    fields = ["number", "published_on", "effective_from", "effective_until", "is_confirmed"]
    show_change_link = True


@admin.register(Scheme)
class SchemeAdmin(ConfirmedAdmin):
    """Schemes. A new one opens by adding it here, and then a version and a ceiling; each is confirmed by another."""

    list_display = ["name", "code", "applicants"]
    search_fields = ["name", "code"]
    inlines = [VersionInline]


@admin.register(SchemeVersion)
class SchemeVersionAdmin(ConfirmedAdmin):
    """Versions, with what each lays down."""

    list_display = [
        "scheme",
        "number",
        "published_on",
        "effective_from",
        "effective_until",
        "is_confirmed",
        "unconfirmed",
    ]
    list_filter = ["scheme", "is_confirmed"]
    list_select_related = ["scheme"]
    search_fields = ["scheme__name"]
    inlines = [ParameterInline, CriterionInline, RequiredDocumentInline]

    def get_queryset(self, request):
        """With the parameters, to count the unconfirmed ones."""
        return super().get_queryset(request).prefetch_related("parameters")

    @admin.display(description=_("parameters not confirmed"))
    def unconfirmed(self, obj):
        """How many parameters still have to be confirmed."""
        return sum(not parameter.is_confirmed for parameter in obj.parameters.all())


@admin.register(FundingSource)
class FundingSourceAdmin(ReferenceDataAdmin):
    """Where money comes from."""

    list_display = ["name", "kind", "ends_on", "sisa_code"]
    list_filter = ["kind"]
    search_fields = ["name", "code"]


class ShareInline(ChoicesOnceInline):
    """The sources of a ceiling. The balances are kept by the database."""

    model = CeilingShare
    extra = 0
    can_delete = False
    fields = ["source", "priority", "allotted", "committed", "paid"]
    readonly_fields = ["allotted", "committed", "paid"]


@admin.register(Ceiling)
class CeilingAdmin(ConfirmedAdmin):
    """Ceilings by period. Their amounts are set by a change of the ceiling, with its decision."""

    list_display = ["scheme", "part", "starts_on", "ends_on"]
    list_filter = ["scheme", "part"]
    list_select_related = ["scheme"]
    search_fields = ["scheme__name"]
    inlines = [ShareInline]


@admin.register(CeilingShare)
class CeilingShareAdmin(ReadOnlyAdmin):
    """To be found by name; kept on the page of the ceiling."""

    list_display = ["ceiling", "source", "priority", "allotted", "committed", "paid"]
    list_select_related = ["ceiling__scheme", "source"]
    search_fields = ["ceiling__scheme__name", "source__name"]


class CeilingEntryForm(forms.ModelForm):
    """A decision that sets, raises or lowers a share."""

    def clean(self):
        """A ceiling is not lowered below what has been awarded."""
        cleaned = super().clean() or {}
        share, amount = cleaned.get("share"), cleaned.get("amount")
        if share is not None and amount is not None and share.available + amount < 0:
            self.add_error("amount", _("More than that has already been awarded from this source."))
        return cleaned


@admin.register(CeilingEntry)
class CeilingEntryAdmin(ConfirmedAdmin):
    """Changes of ceilings are added, with their decision, and then stay."""

    form = CeilingEntryForm
    list_display = ["share", "amount", "decided_on", "published_on", "reference", "is_confirmed"]
    list_filter = ["share__ceiling__scheme", "is_confirmed"]
    list_select_related = ["share__ceiling__scheme", "share__source"]
    fields = [
        *("share", "amount", "decided_on", "reference", "is_confirmed", "published_on", "publication"),
        *("before_budget", "follows_budget", "was_announced"),
    ]
    autocomplete_fields = ["share"]

    def has_change_permission(self, request, obj=None):
        """An entry is history."""
        return False


@admin.register(StateReceipt)
class StateReceiptAdmin(ConfirmedAdmin):
    """What the state paid for a tranche, with its decision. Added, and then it stays; what was wrong is set off."""

    list_display = ["source", "amount", "received_on", "period_from", "period_until", "reference", "is_confirmed"]
    list_filter = ["source", "is_confirmed"]
    list_select_related = ["source"]
    fields = ["source", "amount", "received_on", "period_from", "period_until", "reference", "is_confirmed"]

    def has_change_permission(self, request, obj=None):
        """A receipt is history."""
        return False


@admin.register(RefusalGround)
class RefusalGroundAdmin(ReferenceDataAdmin):
    """Grounds to refuse an application, or to withdraw or lower an award, with their article."""

    list_display = ["article", "text", "used_for", "needs_hearing", "is_active", "is_confirmed"]
    list_filter = ["used_for", "is_active", "needs_hearing", "is_confirmed"]
    search_fields = ["article", "text"]


@admin.register(Mandate)
class MandateAdmin(ConfirmedAdmin):
    """The mandate register: who may decide what, up to which amount, and when. Ended by its last day."""

    list_display = ["user", "scheme", "kind", "max_amount", "valid_from", "valid_until", "reference"]
    list_filter = ["scheme", "kind"]
    list_select_related = ["user", "scheme"]
    search_fields = ["user__name", "reference"]
    autocomplete_fields = ["user", "scheme"]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Ask for the function at once: without it no letter can be signed under the mandate."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and db_field.name == "function":
            field.required = True
        return field


@admin.register(ExtraFreeDay)
class ExtraFreeDayAdmin(FixedAdmin):
    """Days that a decree puts on a par with a public holiday."""

    list_display = ["day", "decree", "source", "is_confirmed"]


@admin.register(PenaltyRate)
class PenaltyRateAdmin(ReferenceDataAdmin):
    """The penalty for a late decision, by date."""

    list_display = ["valid_from", "first_days", "second_days", "further_days", "maximum", "is_confirmed"]


@admin.register(MoneyFigure)
class MoneyFigureAdmin(ReferenceDataAdmin):
    """The statutory interest and the cost of a reminder, by date."""

    list_display = ["code", "valid_from", "value", "source", "is_confirmed"]
    list_filter = ["code"]


@admin.register(RetentionPeriod)
class RetentionPeriodAdmin(ConfirmedAdmin):
    """How long cases are kept, by outcome and date. Another than who proposed it confirms it."""

    list_display = ["outcome", "valid_from", "years", "counts_from", "source", "is_confirmed"]
    list_filter = ["outcome", "is_confirmed"]


@admin.register(DeMinimisLimit)
class DeMinimisLimitAdmin(ReferenceDataAdmin):
    """The limit for de-minimis aid, by date."""

    list_display = ["valid_from", "amount", "source", "is_confirmed"]


@admin.register(ReferenceRate)
class ReferenceRateAdmin(ReferenceDataAdmin):
    """The rate that the aid in a loan is counted with, by date."""

    list_display = ["valid_from", "base", "margin", "source", "is_confirmed"]


class MemberInline(ChoicesOnceInline):
    """The companies of an undertaking."""

    model = UndertakingMember
    extra = 0


@admin.register(Undertaking)
class UndertakingAdmin(ReferenceDataAdmin):
    """Which companies are one undertaking, so that their de-minimis aid counts together."""

    list_display = ["name", "source"]
    search_fields = ["name"]
    inlines = [MemberInline]


class LedgerInline(ReadOnlyInline):
    """The bookings of a case."""

    model = LedgerEntry
    fields = ["kind", "amount", "share", "booked_on", "actor"]

    def get_queryset(self, request):
        """With what the name of a share says."""
        return super().get_queryset(request).select_related("share__ceiling__scheme", "share__source")


class DecisionInline(ReadOnlyInline):
    """The decisions on a case."""

    model = Decision
    fields = ["kind", "amount", "decided_on", "reason", "actor"]


class CaseEventInline(ReadOnlyInline):
    """The dossier of a case."""

    model = CaseEvent
    fields = ["occurred_at", "actor", "action", "data"]


@admin.register(Application)
class ApplicationAdmin(ReadOnlyAdmin):
    """Look things up. What decides a case goes through the case screens, not through here."""

    list_display = ["case_number", "scheme", "status", "requested_amount", "awarded", "received_on"]
    list_filter = ["status", "scheme", "part"]
    list_select_related = ["scheme"]
    search_fields = ["case_number", "title", "applicant__name"]
    date_hierarchy = "received_on"
    inlines = [DecisionInline, LedgerInline, CaseEventInline]

    @admin.display(description=_("Awarded"), ordering=awarded_now_in_database())
    def awarded(self, case: Application) -> Decimal | None:
        """What is awarded as it holds now, as in the list of cases."""
        return case.awarded_now


@admin.register(LedgerEntry)
class LedgerEntryAdmin(ReadOnlyAdmin):
    """The ledger, to be read."""

    list_display = ["pk", "application", "kind", "amount", "share", "booked_on", "actor"]
    list_filter = ["kind", "share__ceiling__scheme", "share__source"]
    list_select_related = ["application", "share__ceiling__scheme", "share__source", "actor"]
    search_fields = ["application__case_number"]
    date_hierarchy = "booked_on"


@admin.register(LetterClause)
class LetterClauseAdmin(ReferenceDataAdmin):
    """The clauses of letters that rest on law or policy, with where each was read."""

    form = LetterClauseForm
    list_display = ["code", "scheme", "valid_from", "text", "source", "is_confirmed"]
    list_filter = ["is_confirmed", "scheme"]
    list_select_related = ["scheme"]
    search_fields = ["code", "text", "source"]


@admin.register(LetterTemplate)
class LetterTemplateAdmin(ReferenceDataAdmin):
    """The texts of letters. A text is tried on an invented case before it is kept."""

    form = LetterTemplateForm
    list_display = ["kind", "scheme", "subject"]
    list_filter = ["kind", "scheme"]
    list_select_related = ["scheme"]
    search_fields = ["subject", "body"]
