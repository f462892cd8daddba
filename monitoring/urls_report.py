"""The addresses of the yearly report."""

from django.urls import path

from monitoring.views import report, report_review

urlpatterns = [
    path("", report.report_list, name="report-list"),
    path("start/", report.report_start, name="report-start"),
    path("<int:year>/", report.report, name="report"),
    path("<int:year>/chapters/<int:number>/", report.chapter, name="report-chapter"),
    path("chapters/<int:pk>/new/<slug:kind>/", report.block_new, name="block-new"),
    path("chapters/<int:pk>/submit/", report_review.chapter_submit, name="chapter-submit"),
    path("chapters/<int:pk>/approve/", report_review.chapter_approve, name="chapter-approve"),
    path("chapters/<int:pk>/return/", report_review.chapter_return, name="chapter-return"),
    path("blocks/<int:pk>/", report.block_edit, name="block-edit"),
    path("blocks/<int:pk>/move/", report.block_move, name="block-move"),
    path("blocks/<int:pk>/remove/", report.block_remove, name="block-remove"),
    path("blocks/<int:pk>/claims/", report.block_claims, name="block-claims"),
    path("blocks/<int:pk>/claims/remove/", report.claim_remove, name="claim-remove"),
    path("blocks/<int:pk>/versions/", report_review.block_versions, name="block-versions"),
    path("blocks/<int:pk>/comment/", report_review.block_comment, name="block-comment"),
    path("comments/<int:pk>/resolve/", report_review.comment_resolve, name="comment-resolve"),
]
