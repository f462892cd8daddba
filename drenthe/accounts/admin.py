"""The workshop for people: accounts and the roles they have."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User


class NewUserForm(AdminUserCreationForm):
    """A new account: e-mail address, name and, unless they sign in through the province, a password."""

    class Meta:
        model = User
        fields = ["email", "name"]
        field_classes: dict = {}


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """Accounts are switched off, never deleted: their name stands in the dossiers."""

    add_form = NewUserForm
    ordering = ["name"]
    list_display = ["name", "email", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "groups"]
    search_fields = ["name", "email"]
    filter_horizontal = ["groups"]
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["email", "name", "password"]}),
        (_("Roles"), {"fields": ["is_active", "is_staff", "groups"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [(None, {"fields": ["email", "name", "usable_password", "password1", "password2", "groups"]})]

    def get_readonly_fields(self, request, obj=None):
        """Nobody gives themselves a role."""
        own = obj is not None and obj.pk == request.user.pk and not request.user.is_superuser
        return [*self.readonly_fields, *(["groups", "is_staff"] if own else [])]

    def has_change_permission(self, request, obj=None):
        """Only a superuser changes a superuser: their password would open everything."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """Never: switch the account off instead."""
        return False
