"""The papers of commendation that can be had, in the words of those who print them."""

from __future__ import annotations

from desktop_app.views.pages.reports.offer import Offer
from desktop_app.views.pages.reports.words import tr


def award_offers() -> tuple[Offer, ...]:
    """Drafts, decisions, certificates, lists."""
    group, page = tr("Khen thưởng"), "awards"
    return (
        Offer(
            "awards",
            group,
            tr("Danh sách khen thưởng"),
            tr("Danh hiệu, hình thức khen thưởng, tiền thưởng và cách tính."),
        ),
        Offer(
            "nominations",
            group,
            tr("Danh sách đề nghị"),
            tr("Ai, danh hiệu gì, đủ điều kiện không."),
            page,
        ),
        *_award_papers(),
        Offer("decisions", group, tr("Các quyết định khen thưởng"), tr("Số, ngày, tiền thưởng.")),
        Offer(
            "award-history",
            group,
            tr("Quá trình thi đua, khen thưởng"),
            tr("Của một đơn vị hoặc một cán bộ, qua các năm."),
        ),
        Offer("assessments", group, tr("Xếp loại cuối năm"), tr("Mức xếp loại và căn cứ.")),
        Offer(
            "officials",
            group,
            tr("Danh sách phục vụ xếp loại cán bộ"),
            tr("Điểm, mức đề nghị, danh hiệu, phong trào của từng người."),
        ),
        Offer("initiatives", group, tr("Sáng kiến được công nhận"), tr("Tác giả, cấp công nhận.")),
        Offer("measures", group, tr("Kỷ luật, thanh tra, khiếu nại"), tr("Ai, từ ngày, đến ngày.")),
        Offer("titles", group, tr("Danh hiệu, hình thức"), tr("Danh mục, quy định đang áp dụng.")),
        Offer("quotas", group, tr("Hạn mức, lương cơ sở"), tr("Hạn mức đang áp dụng, mức lương.")),
    )


def _award_papers() -> tuple[Offer, ...]:
    group, page = tr("Khen thưởng"), "awards"
    return (
        Offer(
            "proposal",
            group,
            tr("Tờ trình đề nghị khen thưởng"),
            tr("Trình cấp trên hoặc Giám đốc, kèm danh sách của đợt xét."),
            page,
        ),
        Offer(
            "minutes",
            group,
            tr("Biên bản họp hội đồng"),
            tr("Thành phần, kết quả bỏ phiếu, kết luận của cuộc họp về đợt xét."),
            page,
        ),
        Offer(
            "decision",
            group,
            tr("Quyết định khen thưởng"),
            tr("Dự thảo để ký, hoặc quyết định đã ghi, kèm danh sách và tiền thưởng."),
            page,
        ),
        Offer("dossier", group, tr("Hồ sơ đợt xét"), tr("Giấy tờ đã có và còn thiếu."), page),
        Offer(
            "certificates",
            group,
            tr("Giấy khen, bằng khen"),
            tr("Mỗi người, mỗi đơn vị một tờ, trên giấy trắng có khung hoặc phôi in sẵn."),
            page,
        ),
    )
