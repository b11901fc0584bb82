"""The summary: the official “Báo cáo tổng kết” of a year or of one campaign."""

from collections.abc import Iterable, Iterator

from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_percent, share
from desktop_app.domain.reviews import ReviewText
from desktop_app.domain.rows import CampaignReturns, TargetLine
from desktop_app.reports import balance, contributions, participation, ranking, returns, targets
from desktop_app.reports.clusters import sum_known
from desktop_app.reports.figures import Figures, FundPart
from desktop_app.reports.layout import named
from desktop_app.reports.official import (
    About,
    letterhead,
    padded,
    recipients,
    short_title,
    signatures,
)
from desktop_app.reports.report import Block, Heading, Paragraph, Report
from desktop_app.reports.review import prose_parts
from desktop_app.reports.summary_charts import answers_chart, given_chart
from desktop_app.reports.written import dotted, praised, prose, prose_or_dots

_SIGN = "/BC-……"
_MONEY = "đồng"


def summary_report(figures: Figures) -> Report:
    """The report; what only people can write is theirs, or dotted lines where they have not."""
    about = figures.about
    return Report(
        kind="summary",
        title="Báo cáo",
        abstract=f"Tổng kết {about.occasion}",
        letterhead=letterhead(about.department, _SIGN),
        blocks=(
            Paragraph(_opening(about)),
            *_results(figures),
            *_ranking(figures),
            *_outstanding(figures),
            *_unanswered(figures.returns),
            *_written(figures),
            Paragraph(
                f"Trên đây là báo cáo tổng kết {about.occasion} của {about.department.name}./."
            ),
        ),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        made_from=about.made_from,
        parts=named(prose_parts(figures.review.text if figures.review else ReviewText())),
    )


def _opening(about: About) -> str:
    name = about.department.name
    if about.campaign or not about.campaigns:
        return f"Thực hiện {about.occasion}, {name} báo cáo kết quả như sau:"
    names = "; ".join(f"“{short_title(one.title)}”" for one in about.campaigns)
    return (
        f"Năm {about.year}, {name} đã phát động {padded(len(about.campaigns))} phong trào "
        f"thi đua: {names}. Kết quả thực hiện như sau:"
    )


def _results(figures: Figures) -> Iterator[Block]:
    yield Heading("I. KẾT QUẢ THỰC HIỆN")
    yield from prose(figures.review.text.results) if figures.review else ()
    yield Heading("1. Tình hình tham gia, báo cáo", 2)
    yield from _paragraphs(_answers(figures))
    yield from (answers_chart(figures.returns),) if figures.returns else ()
    yield Heading("2. Kết quả ủng hộ, đóng góp", 2)
    for part in figures.giving:
        if part.name:
            yield Heading(part.name, 3)
        yield from _paragraphs(contributions.sentences(part.totals))
        yield from _paragraphs(_goal_sentences(figures.about, part))
        yield contributions.clusters_table(part.totals)
        if any(total.amount for total in part.totals):
            yield given_chart(part.totals, part.name)
    if figures.balance is not None:
        yield from _paragraphs(balance.sentences(figures.balance))
    yield Heading("3. Kết quả tổ chức hoạt động", 2)
    yield Paragraph(participation.sentence(figures.activities))
    yield participation.clusters_table(figures.activities)
    yield from _targets(figures.targets)


def _answers(figures: Figures) -> tuple[str, ...]:
    said = tuple(returns.counts_sentence(one) for one in figures.returns)
    return said or ("Chưa phát động phong trào nào.",)


def _goal_sentences(about: About, part: FundPart) -> tuple[str, ...]:
    """Goals belong to one campaign's fund: what all campaigns gave is not measured by them."""
    with_goal = [total for total in part.totals if total.goal is not None]
    goal = sum_known(total.goal for total in with_goal)
    if not about.campaign or not goal:
        return ()
    given = sum(total.amount for total in with_goal)
    sentence = (
        f"Các đơn vị có mức vận động đã ủng hộ {format_money(given)} đồng trên mức đề ra là "
        f"{format_money(goal)} đồng, đạt {format_percent(share(given, goal) or 0)}."
    )
    return (sentence,)


def _targets(lines: tuple[TargetLine, ...]) -> Iterator[Block]:
    yield Heading("4. Kết quả thực hiện chỉ tiêu", 2)
    told = _with_results(lines)
    if told:
        yield Paragraph(_targets_sentence(told))
        yield targets.counts_table(told)
    else:
        yield Paragraph("Chưa có số liệu về chỉ tiêu.")


def _with_results(lines: tuple[TargetLine, ...]) -> tuple[TargetLine, ...]:
    """Without fund goals, whose results are the contributions above."""
    told = {line.code for line in lines if line.actual}
    return tuple(line for line in lines if line.code in told or line.measure != _MONEY)


def _targets_sentence(lines: tuple[TargetLine, ...]) -> str:
    units = len({line.unit_code for line in lines})
    assigned = [line for line in lines if not line.not_assigned]
    told = sum(1 for line in assigned if line.actual)
    codes = len({line.code for line in lines})
    return (
        f"Có {padded(units)} đơn vị được theo dõi theo {padded(codes)} loại chỉ tiêu với "
        f"{padded(len(assigned))} lượt giao; đã có kết quả thực hiện của {padded(told)} lượt."
    )


def _ranking(figures: Figures) -> Iterator[Block]:
    yield Heading("II. KẾT QUẢ XẾP HẠNG")
    if figures.ranking is None:
        yield Paragraph("Chưa chấm điểm, xếp hạng.")
        return
    yield Paragraph(f"Việc chấm điểm thực hiện theo {figures.ranking.criteria_title}.")
    yield from _paragraphs(ranking.rules_sentences(figures.ranking, figures.about))
    yield from _paragraphs(filter(None, (ranking.bands_sentence(figures.ranking),)))
    yield from ranking.cluster_tables(figures.ranking)


def _outstanding(figures: Figures) -> Iterator[Block]:
    """Those whom people named; else those who lead their clusters, for people to judge."""
    yield Heading("III. TẬP THỂ, CÁ NHÂN TIÊU BIỂU")
    if figures.review and figures.review.praises:
        yield from praised(figures.review.praises)
        return
    yield from _paragraphs(ranking.leaders_sentences(figures.ranking) if figures.ranking else ())
    yield from dotted()


def _unanswered(board: tuple[CampaignReturns, ...]) -> Iterator[Block]:
    yield Heading("IV. ĐƠN VỊ CHƯA BÁO CÁO, BÁO CÁO MUỘN")
    if not board:
        yield Paragraph("Chưa có số liệu.")
    for number, one in enumerate(board, 1):
        if len(board) > 1:
            yield Heading(f"{number}. {one.campaign.title}", 2)
        yield from _paragraphs(returns.names_sentences(one))


def _written(figures: Figures) -> Iterator[Block]:
    text = figures.review.text if figures.review else ReviewText()
    yield Heading("V. HẠN CHẾ, BÀI HỌC KINH NGHIỆM")
    yield Heading("1. Hạn chế, nguyên nhân", 2)
    yield from prose_or_dots(text.shortcomings)
    yield Heading("2. Bài học kinh nghiệm", 2)
    yield from prose_or_dots(text.lessons)
    yield Heading(f"VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {figures.about.year + 1}")
    yield from prose_or_dots(text.direction)
    if text.proposals:
        yield Heading("VII. KIẾN NGHỊ, ĐỀ XUẤT")
        yield from prose(text.proposals)


def _paragraphs(sentences: Iterable[str]) -> Iterator[Paragraph]:
    return (Paragraph(sentence) for sentence in sentences)
