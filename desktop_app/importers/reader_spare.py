"""The reading process that one reader leaves to the next: starting one takes longer than a file."""

import atexit
import threading

from desktop_app.importers.reader_child import Child

KEPT_SECONDS = 60.0


class Spare:
    """Keeps one process for a while; it ends with the program, or once nobody wanted it."""

    def __init__(self, seconds: float = KEPT_SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._ending: threading.Timer | None = None

    def keep(self, child: Child) -> None:
        """Keep a process that owes no answer in the place of the one before; end any other."""
        if not child.is_ready:
            child.close()
            return
        ending = threading.Timer(self._seconds, self.end)
        ending.daemon = True
        before = self._swap(child, ending)
        ending.start()
        if before:
            before.close()

    def take(self) -> Child | None:
        """The process that was kept, None where there is none that still lives."""
        child = self._swap(None, None)
        if child and not child.is_ready:
            child.close()
            return None
        return child

    def end(self) -> None:
        """End the process that is kept."""
        child = self._swap(None, None)
        if child:
            child.close()

    def _swap(self, child: Child | None, ending: threading.Timer | None) -> Child | None:
        with self._lock:
            before, self._child = self._child, child
            if self._ending:
                self._ending.cancel()
            self._ending = ending
        return before


SPARE = Spare()
atexit.register(SPARE.end)
