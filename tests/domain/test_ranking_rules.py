import pytest

from desktop_app.domain.ranking_rules import RankingChoice


@pytest.mark.parametrize(
    ("choice", "published"),
    [
        (RankingChoice(), True),
        (RankingChoice(live=True), False),
        (RankingChoice(criterion="1"), False),
        (RankingChoice(on_percent=True), False),
    ],
)
def test_only_totals_by_the_sets_own_rule_are_published(
    choice: RankingChoice,
    published: bool,  # noqa: FBT001  # a parameter of the table
) -> None:
    assert choice.may_be_published is published
