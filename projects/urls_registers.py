"""The addresses of the registers: guides, meetings, the agenda, flex housing, bottlenecks; and of imports."""

from django.urls import path

from projects.views import agenda, bottlenecks, flex, guides, imports, meetings, preconditions

urlpatterns = [
    path("projects/guides/", guides.guide_list, name="guide-list"),
    path("projects/guides/new/", guides.guide_new, name="guide-new"),
    path("projects/guides/<int:pk>/", guides.guide, name="guide"),
    path("projects/guides/<int:pk>/edit/", guides.guide_edit, name="guide-edit"),
    path("projects/guides/<int:pk>/state/", guides.guide_state, name="guide-state"),
    path("projects/guides/<int:pk>/assign/", guides.guide_assign, name="guide-assign"),
    path("projects/assignments/<int:pk>/edit/", guides.assignment_edit, name="assignment-edit"),
    path("projects/meetings/", meetings.meeting_list, name="meeting-list"),
    path("projects/meetings/new/", meetings.meeting_new, name="meeting-new"),
    path("projects/meetings/<int:pk>/", meetings.meeting, name="meeting"),
    path("projects/meetings/<int:pk>/edit/", meetings.meeting_edit, name="meeting-edit"),
    path("projects/advices/", agenda.advice_list, name="advice-list"),
    path("projects/advices/<int:pk>/", agenda.advice, name="advice"),
    path("projects/actions/", agenda.action_list, name="action-list"),
    path("projects/actions/<int:pk>/", agenda.action, name="action"),
    path("projects/flex/", flex.flex, name="flex"),
    path("projects/bottlenecks/", bottlenecks.bottleneck_list, name="bottleneck-list"),
    path("projects/preconditions/", preconditions.precondition_page, name="preconditions"),
    path("projects/import/", imports.import_list, name="import-list"),
    path("projects/import/<uuid:pk>/", imports.import_columns, name="import-columns"),
    path("projects/import/<uuid:pk>/result/", imports.import_result, name="import-result"),
    path("projects/import/<uuid:pk>/store/", imports.import_store, name="import-store"),
    path("projects/import/<uuid:pk>/discard/", imports.import_discard, name="import-discard"),
    path("projects/import/<uuid:pk>/undo/", imports.import_undo, name="import-undo"),
]
