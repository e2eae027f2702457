# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the plugin inside a running QGIS as a planner would, takes pictures, and fails on anything that QGIS, Qt or
Python complains about. Started by desktop.sh with --code."""
import os
import re
import sys
import time
import traceback

from qgis.core import Qgis, QgsApplication, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, Qt, QtDebugMsg, QtInfoMsg, QTimer, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QLabel, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QPushButton, QStackedWidget, QTableView, QTabWidget, QTextEdit
from qgis.utils import iface

SHOTS = os.environ['LANTU_SHOTS']
complaints = []
lines = []

# What QGIS says without the plugin as well, on a machine without sound, network and window manager.
NOISE = (
    'This plugin does not support propagateSizeHints()',
    'QXcbConnection: XCB error',
    'libGL error',
    'QImage::scaleHeight: Image is a null image',  # now and then as the layout closes, of a preview that QGIS has not drawn yet
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


def go_to(place, scale):
    """Centre in the plane of the project, and the picture when it is drawn."""
    canvas = iface.mapCanvas()
    canvas.setCenter(place)
    canvas.zoomScale(scale)
    canvas.refresh()
    drawn()


def place_of(title, expression):
    """The middle of the one feature of the layer that the expression finds."""
    found = layer(title)
    features = list(found.getFeatures(expression))
    assert features, 'nothing is %s in %s' % (expression, title)
    box = iface.mapCanvas().mapSettings().layerExtentToOutputExtent(found, features[0].geometry().boundingBox())
    return QgsPointXY(box.center())


def step_map_is_quick():
    canvas = iface.mapCanvas()
    times = []
    for _ in range(3):
        ready = []
        canvas.mapCanvasRefreshed.connect(lambda: ready.append(True))
        start = time.monotonic()
        canvas.refreshAllLayers()
        wait(lambda: ready, what='the map')
        canvas.mapCanvasRefreshed.disconnect()
        times.append(time.monotonic() - start)
    lines.append('full extent drawn in %s s' % ', '.join('%.2f' % seconds for seconds in times))
    assert min(times) < 3, 'drawing everything takes %.1f s' % min(times)


def step_scales():
    go_to(place_of('区县', "name = '城口县'"), 300000)
    shot('2_county')
    go_to(place_of('区县', "name = '城口县'"), 100000)
    shot('2_townships')
    largest = max(layer('易地搬迁安置点').getFeatures(), key=lambda site: site['persons'])
    go_to(place_of('易地搬迁安置点', "site_id = '%s'" % largest['site_id']), 20000)
    shot('2_site')


def step_panel_shows_the_headline():
    texts = ' '.join(label.text() for label in dock().findChildren(QLabel))
    for figure in ('25,614', '77,605', '14,816', '46,764', '10,798', '30,841', '253', '17'):
        assert '<b>%s</b>' % figure in texts, figure + ' is not in the panel'
    expect(table().model().rowCount(), 253, 'rows in the panel')
    assert dock().width() <= 420, 'the panel is %d px wide' % dock().width()
    table_fits()


def table_fits():
    assert table().horizontalHeader().length() <= table().viewport().width(), 'the columns of the panel are cut'
    assert table().columnWidth(0) > 50, 'names of sites have %d px' % table().columnWidth(0)


def step_filter_and_select():
    search = dock().findChild(QLineEdit)
    search.setText('城口')
    settle(0.3)
    some = table().model().rowCount()
    assert 0 < some < 253, 'filter keeps %d' % some
    table().selectRow(0)
    drawn()
    expect(layer('易地搬迁安置点').selectedFeatureCount(), 1, 'selected by a click')
    assert 49000 < iface.mapCanvas().scale() < 51000, 'the map did not zoom: 1:%d' % iface.mapCanvas().scale()
    shot('3_selected')
    search.clear()


def step_numbers_select_their_rows():
    for label in dock().findChildren(QLabel):
        if 'href="households-remaining"' in label.text():
            label.linkActivated.emit('households-remaining')
    expect(layer('监测对象户').selectedFeatureCount(), 10798, 'remaining households selected')
    layer('监测对象户').removeSelection()
    expect(layer('易地搬迁安置点').selectedFeatureCount(), 0, 'sites still selected')


def messages():
    return ' '.join(label.text() for label in iface.messageBar().findChildren(QLabel)) + ' '.join(text.toPlainText() for text in iface.messageBar().findChildren(QTextEdit))


def step_gaps():
    action('Lantu_sitegaps').trigger()
    wait(lambda: QgsProject.instance().layerTreeRoot().findGroup('短板') is not None, 120, 'the gaps')
    found = QgsProject.instance().layerTreeRoot().findGroup('短板').findLayers()
    expect(len(found), 1, 'layers of gaps')
    gaps = found[0].layer()
    expect(gaps.featureCount(), 253, 'sites judged')
    iface.mapCanvas().zoomToFullExtent()
    drawn()
    shot('4_gaps')
    known = {feature['name']: feature['gaps'] for feature in gaps.getFeatures()}
    rows = table().model()
    worst = rows.index(0, 3).data()
    expect(int(worst), max(known.values()), 'gaps of the first site in the panel')
    lights = {rows.index(row, column).data() for row in range(rows.rowCount()) for column in range(4, 10)}
    expect(lights, {'✓', '!', '✕', '?'}, 'lights in the panel')
    lines.append('services of the first site: %r' % rows.index(0, 9).data(Qt.ToolTipRole))
    table_fits()
    table().selectRow(0)
    drawn()
    expect(gaps.selectedFeatureCount(), 1, 'site selected among the gaps')
    shot('4_gaps_selected')
    table().clearSelection()
    gaps.removeSelection()
    go_to(place_of('区县', "name = '城口县'"), 300000)
    shot('4_gaps_county')


def results():
    group = QgsProject.instance().layerTreeRoot().findGroup('结果')
    return {node.layer().name() for node in group.findLayers()} if group else set()


def step_network_and_coverage():
    iface.messageBar().clearWidgets()
    action('Lantu_checknetwork').trigger()
    settle(0.2)
    shot('5_running')
    wait(lambda: results(), 120, 'the check of the network')
    iface.mapCanvas().zoomToFullExtent()
    drawn()
    shot('5_network')
    kinds = {feature['what'] for feature in layer('路网检查结果').getFeatures()}
    labels = [node.label() for node in layer('路网检查结果').renderer().rootRule().children() if any(kind in node.filterExpression() for kind in kinds)]
    expect(len(labels), len(kinds), 'kinds of findings with a symbol')
    before = results()
    action('Lantu_coverage').trigger()
    wait(lambda: results() - before, 120, 'the coverage')
    lines.append('results: %r' % sorted(results()))
    drawn()
    shot('5_coverage')
    button = [one for one in iface.messageBar().findChildren(QPushButton) if one.text() == '打开表格']
    expect(len(button), 1, 'buttons to the table')
    button[0].click()
    settle(1)
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window.windowTitle().startswith('设施覆盖')]
    expect(len(shown), 1, 'tables shown')
    shot('5_table', shown[0])
    shown[0].close()


def step_cancel():
    iface.messageBar().clearWidgets()
    kept = results()
    action('Lantu_coverage').trigger()
    settle(0.3)
    running = QgsApplication.taskManager().activeTasks()
    expect(len(running), 1, 'runs to cancel')
    start = time.monotonic()
    running[0].cancel()
    wait(lambda: '已取消' in messages(), 30, 'the word that the run was cancelled')
    lines.append('cancelled in %.1f s' % (time.monotonic() - start))
    expect(results(), kept, 'results after the cancelled run')
    shot('6_cancelled')


def step_dialog():
    menu = iface.mainWindow().findChild(QMenu, 'LantuMenu')
    inner = [one.menu() for one in menu.actions() if one.menu()][0]
    lines.append('menu: %r' % [one.text() for one in menu.actions()])
    lines.append('questions: %r' % [one.text() for one in inner.actions()])
    wanted = QgsApplication.processingRegistry().algorithmById('lantu:nearestfacility').displayName()
    [one for one in inner.actions() if one.text().startswith(wanted)][0].trigger()
    settle(1)
    shown = [window for window in QApplication.topLevelWidgets() if isinstance(window, QDialog) and window.isVisible()]
    expect(len(shown), 1, 'dialogs')
    shown[0].resize(900, 800)
    shot('7_dialog', shown[0])
    shown[0].close()
    settle(0.3)
    menu.popup(iface.mainWindow().geometry().center())
    shot('7_menu', menu)
    inner.popup(iface.mainWindow().geometry().center())
    shot('7_questions', inner)
    inner.close()
    menu.close()


def step_overlay_map():
    before = len(iface.openLayoutDesigners())
    action('LantuOverlayMap').trigger()
    wait(lambda: len(iface.openLayoutDesigners()) > before, 60, 'the layout')
    designer = iface.openLayoutDesigners()[-1]
    designer.window().setGeometry(0, 0, 1600, 1000)
    settle(1)
    designer.view().zoomFull()
    settle(8)
    shot('8_overlay_map', designer.window())
    text = lambda name: designer.layout().itemById(name).currentText()
    assert '短板' in text('finding2'), 'the page does not know the gaps: ' + text('finding2')
    assert re.search(r'运行编号：\d{8}-\d{6}', text('footer')), 'no run on the page: ' + text('footer')
    designer.close()
    settle(0.5)


def step_panel_without_a_workspace():
    iface.newProject(False)
    settle(0.5)
    expect(dock().findChild(QStackedWidget).currentIndex(), 0, 'page of the panel')
    shot('9_empty')


STEPS = [step_plugin_is_there, step_workspace_is_open, step_map_is_quick, step_scales, step_panel_shows_the_headline,
         step_filter_and_select, step_numbers_select_their_rows, step_gaps, step_network_and_coverage, step_cancel, step_dialog,
         step_overlay_map, step_panel_without_a_workspace]


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
