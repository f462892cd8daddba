"""The workshop for people: accounts, and the roles they have. Roles are proposed here and confirmed by another."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.db.models import Case, QuerySet, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role, label_of_role
from drenthe.accounts.services import send_password_link
from drenthe.confirmations.authority import USER
from drenthe.confirmations.proposing import ConfirmedAdmin, fields_of
from drenthe.confirmations.refusals import NothingChanged
from drenthe.confirmations.services import changes
from drenthe.dates.dated_acts import DATED_ACTS
from drenthe.dates.models import UsualDays
from drenthe.lib.requests.fresh import needs_fresh_sign_in
from drenthe.lib.screens.acts_on import NEW, acts_on_nothing
from drenthe.lib.screens.panels import panels
from drenthe.lib.values.keys import key_of


class RolesField(forms.ModelMultipleChoiceField):
    """Roles to tick, in the order of Role and under the names that people have for them."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Group) -> str:
        """What a role is called; a group that is no role keeps its name."""
        return label_of_role(obj.name)


class RoleFilter(admin.RelatedFieldListFilter):
    """Whose role is this: with the names that people have for them."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        """The groups, as they are called."""
        return [(group.pk, label_of_role(group.name)) for group in in_order(Group.objects.all())]


def in_order(groups: QuerySet[Group]) -> QuerySet[Group]:
    """Return groups in the order of Role; others come last."""
    places = [When(name=name, then=place) for place, name in enumerate(Role.values)]
    return groups.order_by(Case(*places, default=len(places)), "name")


class AccountForm(forms.ModelForm):
    """An account: whose it is and which roles it has. No password: only the person sets that."""

    class Meta:
        model = User
        fields = ["email", "name", "is_active", "groups"]
        field_classes = {"groups": RolesField}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "groups" in self.fields:  # not for somebody's own account
            self.fields["groups"].queryset = in_order(Group.objects.all())  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        """In lower case, as people sign in."""
        return self.cleaned_data["email"].lower()


@admin.register(User)
class UserAdmin(ConfirmedAdmin):
    """Accounts are switched off, never deleted: their name stands in the dossiers."""

    form = AccountForm
    change_form_template = "confirmations/admin/user.html"
    ordering = ["name"]
    list_display = ["name", "email", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", ("groups", RoleFilter)]
    search_fields = ["name", "email"]
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["email", "name"]}),
        (gettext_lazy("Roles"), {"fields": ["is_active", "groups"]}),
        (gettext_lazy("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["email", "name"]}),
        (gettext_lazy("Roles"), {"fields": ["groups"]}),
    ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """A new account is in use from the start."""
        return self.fieldsets if obj is not None else self.add_fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Nobody gives themselves a role."""
        own = obj is not None and obj.pk == request.user.pk
        return [*self.readonly_fields, *(["email", "is_active", "groups"] if own else [])]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only a superuser changes a superuser."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:  # type: ignore[union-attr]
            return False
        return super().has_change_permission(request, obj)

    def get_urls(self) -> list[Any]:
        """With the button that sends a link."""
        link = path("<int:pk>/password-link/", self.admin_site.admin_view(require_POST(self.password_link)))
        link.name = "accounts_user_password_link"
        return [link, *super().get_urls()]

    @needs_fresh_sign_in
    @acts_on_nothing(f"{NEW} (a mail)")
    def password_link(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Mail the person a link to choose a password."""
        user = get_object_or_404(User, pk=pk)
        if not self.has_change_permission(request, user):
            return HttpResponse(status=403)
        send_password_link(user)
        messages.success(request, _("A link to choose a password was sent to %(email)s.") % {"email": user.email})
        return HttpResponseRedirect(reverse("admin:accounts_user_change", args=[pk]))

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        """With what other apps say about the person."""
        key = key_of(object_id)
        user = None if key is None else User.objects.filter(pk=key).first()
        shown = panels("user", user, request.user) if user is not None else []
        context = {**(extra_context or {}), "panels": shown, "account": user}
        return super().changeform_view(request, object_id, form_url, context)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 -- Django's
        """A new account is made without a role or a password; switching off holds at once."""
        if not change:
            made = User.objects.create_user(obj.email, name=obj.name)
            obj.pk = made.pk
            send_password_link(made)
            return
        direct = ["is_active"] if "is_active" in form.changed_data and not obj.is_active else []
        if direct:
            obj.save(update_fields=direct)
        request.saved_directly = direct  # type: ignore[attr-defined]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 -- Django's
        """Propose the rest; an account without a role has nothing to propose."""
        fields = fields_of(USER, form)
        if not change:
            fields = {name: value for name, value in fields.items() if name not in ("email", "name")}
        request.proposed = True  # type: ignore[attr-defined]
        try:
            user = User.objects.get(pk=form.instance.pk)
            changes.propose(USER, subject=user, fields=fields, actor=request.user)  # type: ignore[arg-type]
        except NothingChanged:
            if change and not request.saved_directly:  # type: ignore[attr-defined]
                raise
            request.proposed = False  # type: ignore[attr-defined]

    def _waits(self, request: Any) -> HttpResponse:
        if request.proposed:
            return super()._waits(request)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("admin:accounts_user_changelist"))


@admin.register(UsualDays)
class UsualDaysAdmin(ConfirmedAdmin):
    """One page for all acts: what each is called, what its day follows, and how far back is usual."""

    list_display = ["act_label", "follows", "days"]
    fields = ["act_label", "follows", "days"]
    readonly_fields = ["act_label", "follows"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """With the act, by a migration."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: the act stays."""
        return False

    @admin.display(description=gettext_lazy("act"), ordering="act")
    def act_label(self, obj: UsualDays) -> str:
        """What the act is called."""
        return str(obj)

    @admin.display(description=gettext_lazy("its date follows"))
    def follows(self, obj: UsualDays) -> str:
        """Before which day it cannot be dated."""
        known = DATED_ACTS.get(obj.act)
        return str(known.follows) if known else ""
