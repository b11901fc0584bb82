"""The board's grid: what is asked for stays in view, whatever room there is."""

from PySide6.QtGui import QResizeEvent

from desktop_app.reports.report import Table
from desktop_app.views.table_view import TableView

NARROWEST, WIDEST = 150, 380
CLUSTER = 190
# Clusters give way before units' names are cut.
ROOM_FOR_NAMES = 220


class BoardTable(TableView):
    """Names of units take the room that is left; clusters are shown where there is enough."""

    def set_table(self, table: Table) -> None:
        """Show another table."""
        super().set_table(table)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Share the room out anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        keys = [column.key for column in self.rows.table.columns]
        if "cluster" not in keys:
            return
        unit, cluster = keys.index("unit"), keys.index("cluster")
        others = sum(self.columnWidth(at) for at in range(len(keys)) if at not in {unit, cluster})
        room = self.viewport().width() - others
        self.setColumnHidden(cluster, room < ROOM_FOR_NAMES + CLUSTER)
        self.setColumnWidth(cluster, CLUSTER)
        left = room - (0 if self.isColumnHidden(cluster) else CLUSTER)
        self.setColumnWidth(unit, min(max(left, NARROWEST), WIDEST))
