"""A private headless LibreOffice, for the scripts of this folder.

Needs Debian's python3-uno, so run the scripts with /usr/bin/python3.
"""
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

MM100_PER_POINT = 2540 / 72


def points(mm100):
    return mm100 / MM100_PER_POINT


class Office:
    """Starts soffice with a profile and a pipe of its own; kills it at the end or after `limit` seconds."""

    def __init__(self, limit=900, start_limit=60):
        self.profile = tempfile.mkdtemp(prefix="gongkai-office-")
        pipe = "gongkai" + uuid.uuid4().hex
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
             "--nofirststartwizard", "-env:UserInstallation=file://" + self.profile,
             "--accept=pipe,name=%s;urp;" % pipe],
            start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.timer = threading.Timer(limit, self._kill)
        self.timer.daemon = True
        self.timer.start()
        try:
            self.desktop = self._connect(pipe, start_limit)
        except BaseException:
            self.close()
            raise

    def _connect(self, pipe, limit):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        end = time.monotonic() + limit
        while True:
            try:
                context = resolver.resolve(
                    "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                return context.ServiceManager.createInstanceWithContext(
                    "com.sun.star.frame.Desktop", context)
            except NoConnectException:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError("LibreOffice did not start within %d s" % limit)
                time.sleep(0.1)

    def open(self, path):
        """Loads a file as a new document without a name, so that the file is neither locked nor changed."""
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document = self.desktop.loadComponentFromURL(
            url, "_blank", 0, (_property("Hidden", True), _property("AsTemplate", True)))
        if document is None:
            raise RuntimeError("LibreOffice cannot open " + path)
        return document

    def new_sheet_document(self):
        return self.desktop.loadComponentFromURL(
            "private:factory/scalc", "_blank", 0, (_property("Hidden", True),))

    def _kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def close(self):
        self.timer.cancel()
        try:
            self.desktop.terminate()
            self.process.wait(10)
        except Exception:
            pass
        self._kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _property(name, value):
    result = PropertyValue()
    result.Name = name
    result.Value = value
    return result
