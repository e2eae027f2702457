# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the plugin inside a running QGIS as a planner would, takes pictures, and fails on anything that QGIS, Qt or
Python complains about. Started by desktop.sh with --code."""
import os
import sys
import time
import traceback

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QtDebugMsg, QtInfoMsg, QTimer, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QLabel, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QStackedWidget, QTableView, QTabWidget, QTextEdit
from qgis.utils import iface

SHOTS = os.environ['LANTU_SHOTS']
complaints = []
lines = []

# What QGIS says without the plugin as well, on a machine without sound, network and window manager.
NOISE = (
    'This plugin does not support propagateSizeHints()',
    'QXcbConnection: XCB error',
    'libGL error',
)


def noise(text):
    return any(known in text for known in NOISE)


def qt_message(kind, context, text):
    if kind not in (QtDebugMsg, QtInfoMsg) and not noise(text):
        complaints.append('Qt: ' + text)


def python_error(kind, value, trace):
    complaints.append('Python: ' + ''.join(traceback.format_exception(kind, value, trace)))


def log_message(text, tag, level):
    if level in (Qgis.Warning, Qgis.Critical) and not noise(text):
        complaints.append('QGIS log (%s): %s' % (tag, text))


def wait(until, seconds=60, what='it'):
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise AssertionError('waited %d s for %s' % (seconds, what))
        QCoreApplication.processEvents(QEventLoop.AllEvents, 50)
        time.sleep(0.01)


def settle(seconds=1.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.AllEvents, 50)
        time.sleep(0.01)


def drawn():
    settle(0.5)
    wait(lambda: not iface.mapCanvas().isDrawing(), what='the map')
    settle(0.3)


def shot(name, window=None):
    settle(0.3)
    path = os.path.join(SHOTS, name + '.png')
    picture = (window or iface.mainWindow()).grab()
    assert picture.save(path), path
    image = picture.toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 20, name + ' is blank'


def expect(found, wanted, what):
    assert found == wanted, '%s: %r, not %r' % (what, found, wanted)
    lines.append('%s: %r' % (what, found))


def action(name):
    found = iface.mainWindow().findChild(QAction, name)
    assert found is not None, 'no action ' + name
    return found


def layer(title):
    found = QgsProject.instance().mapLayersByName(title)
    assert found, 'no layer ' + title
    return found[0]


def step_plugin_is_there():
    assert QgsApplication.processingRegistry().providerById('lantu') is not None, 'no provider lantu'
    assert iface.mainWindow().findChild(QMenu, 'LantuMenu') is not None, 'no menu'


def step_workspace_is_open():
    wait(lambda: QgsProject.instance().mapLayersByName('易地搬迁安置点'), what='the workspace')
    groups = [child.name() for child in QgsProject.instance().layerTreeRoot().children()]
    expect(groups, ['安置点', '监测对象', '设施', '乡镇', '道路', '行政区', '地形', '表格'], 'groups')
    expect(QgsProject.instance().crs().authid(), 'EPSG:4545', 'CRS')
    assert QgsProject.instance().ellipsoid() not in ('', 'NONE'), 'no ellipsoid'
    expect(layer('易地搬迁安置点').featureCount(), 253, 'sites')
    expect(layer('监测对象户').featureCount(), 25614, 'households')
    drawn()
    shot('1_workspace')


def dock():
    return iface.mainWindow().findChild(QDockWidget, 'LantuDock')


def table():
    return dock().findChild(QTableView)


def step_panel_shows_the_headline():
    texts = ' '.join(label.text() for label in dock().findChildren(QLabel))
    for figure in ('25,614', '77,605', '14,816', '46,764', '10,798', '30,841', '253', '17'):
        assert '<b>%s</b>' % figure in texts, figure + ' is not in the panel'
    expect(table().model().rowCount(), 253, 'rows in the panel')
    assert dock().width() <= 420, 'the panel is %d px wide' % dock().width()


def step_filter_and_select():
    search = dock().findChild(QLineEdit)
    search.setText('城口')
    settle(0.3)
    some = table().model().rowCount()
    assert 0 < some < 253, 'filter keeps %d' % some
    table().selectRow(0)
    drawn()
    expect(layer('易地搬迁安置点').selectedFeatureCount(), 1, 'selected by a click')
    assert iface.mapCanvas().scale() < 200000, 'the map did not zoom: 1:%d' % iface.mapCanvas().scale()
    shot('2_selected')
    search.clear()


def step_numbers_select_their_rows():
    for label in dock().findChildren(QLabel):
        if 'href="households-remaining"' in label.text():
            label.linkActivated.emit('households-remaining')
    expect(layer('监测对象户').selectedFeatureCount(), 10798, 'remaining households selected')
    layer('监测对象户').removeSelection()
    expect(layer('易地搬迁安置点').selectedFeatureCount(), 0, 'sites still selected')


def step_gaps():
    action('Lantu_sitegaps').trigger()
    wait(lambda: QgsProject.instance().layerTreeRoot().findGroup('短板') is not None, 120, 'the gaps')
    found = QgsProject.instance().layerTreeRoot().findGroup('短板').findLayers()
    expect(len(found), 1, 'layers of gaps')
    expect(found[0].layer().featureCount(), 253, 'sites judged')
    iface.mapCanvas().zoomToFullExtent()
    drawn()
    shot('3_gaps')


def step_overlay_map():
    before = len(iface.openLayoutDesigners())
    action('LantuOverlayMap').trigger()
    wait(lambda: len(iface.openLayoutDesigners()) > before, 60, 'the layout')
    designer = iface.openLayoutDesigners()[-1]
    designer.window().setGeometry(0, 0, 1600, 1000)
    settle(1)
    designer.view().zoomFull()
    settle(8)
    shot('4_overlay_map', designer.window())
    designer.close()
    settle(0.5)


def step_panel_without_a_workspace():
    iface.newProject(False)
    settle(0.5)
    expect(dock().findChild(QStackedWidget).currentIndex(), 0, 'page of the panel')
    shot('5_empty')


STEPS = [step_plugin_is_there, step_workspace_is_open, step_panel_shows_the_headline, step_filter_and_select,
         step_numbers_select_their_rows, step_gaps, step_overlay_map, step_panel_without_a_workspace]


def earlier_messages():
    """What the log's window holds from before this script could listen."""
    viewer = iface.mainWindow().findChild(QDockWidget, 'MessageLog')
    for tabs in viewer.findChildren(QTabWidget):
        for i in range(tabs.count()):
            page = tabs.widget(i)
            for text in page.findChildren((QPlainTextEdit, QTextEdit)) or ([page] if isinstance(page, (QPlainTextEdit, QTextEdit)) else []):
                for line in text.toPlainText().splitlines():
                    if ('WARNING' in line or 'CRITICAL' in line or '警告' in line or '严重' in line) and not noise(line):
                        complaints.append('QGIS log (%s): %s' % (tabs.tabText(i), line))


def run():
    failed = False
    try:
        iface.mainWindow().setGeometry(0, 0, 1600, 1000)
        settle(1)
        for step in STEPS:
            step()
            lines.append('passed: ' + step.__name__[5:].replace('_', ' '))
        earlier_messages()
    except BaseException:
        failed = True
        lines.append(traceback.format_exc())
        try:
            shot('failed')
        except Exception:
            pass
    lines.extend('COMPLAINT ' + text for text in dict.fromkeys(complaints))
    lines.append('failed' if failed or complaints else 'all steps passed')
    with open(os.path.join(SHOTS, 'report.txt'), 'w', encoding='utf-8') as report:
        report.write('\n'.join(lines) + '\n')
    iface.actionExit().trigger()
    # a question at the end must not hold the test
    QTimer.singleShot(5000, lambda: os._exit(0))


qInstallMessageHandler(qt_message)
sys.excepthook = python_error
QgsApplication.messageLog().messageReceived.connect(log_message)
QTimer.singleShot(3000, run)
