from datetime import date

from desktop_app.reports import balance, campaigns, fund_drives, overview, returns, target_progress
from desktop_app.reports.contributions import clusters_table, totals_table
from desktop_app.reports.formulas import Rank, Share, Sum, named
from desktop_app.reports.ranking import cluster_tables, ranking_table
from desktop_app.reports.report import Table
from desktop_app.reports.scores import matrix_table
from desktop_app.reports.targets import targets_table
from tests.reports.values import CONTRIBUTIONS, MATRIX, RANKING, RETURNS, TARGETS


def missing(table: Table) -> set[str]:
    """What the formulas of a table speak of, but is no column of it; `share` may be left out."""
    keys = {column.key for column in table.columns}
    told = (named(column.formula) for column in table.columns if column.formula)
    return {key for one in told for key in one} - keys - {"share"}


def test_a_formula_names_its_columns() -> None:
    assert named(Share("a", "b")) == ("a", "b")
    assert named(Sum(("a", "b"), less=("c",))) == ("a", "b", "c")
    assert named(Rank(("a",))) == ("a",)


def test_the_columns_of_a_formula_stand_in_its_table() -> None:
    made = (
        totals_table(CONTRIBUTIONS),
        clusters_table(CONTRIBUTIONS),
        targets_table(TARGETS),
        matrix_table(MATRIX),
        ranking_table(RANKING),
        *cluster_tables(RANKING),
        returns.counts_table(RETURNS),
        balance.balance_table(balance.BalanceReport((), date.min)),
        campaigns.campaigns_table(()),
        fund_drives.standing_table("", ()),
        overview.funds_table(()),
        target_progress.progress_table(()),
    )
    assert [missing(table) for table in made] == [set()] * len(made)
