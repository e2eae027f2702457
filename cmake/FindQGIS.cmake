# QGIS as the imported targets QGIS::Core, QGIS::Gui and QGIS::Analysis, and QGIS_VERSION read from qgsconfig.h.
#
# A target whose property QGIS_FROM_HOST is on compiles against QGIS but is not linked to it: its symbols come from
# the running program. That is how the plugin survives an update of QGIS; see plugin/CMakeLists.txt.

find_path(QGIS_INCLUDE_DIR qgsconfig.h HINTS ${QGIS_PREFIX} $ENV{QGIS_PREFIX} PATH_SUFFIXES include/qgis qgis)
foreach(part core gui analysis)
  find_library(QGIS_${part}_LIBRARY qgis_${part} HINTS ${QGIS_PREFIX} $ENV{QGIS_PREFIX} PATH_SUFFIXES lib)
endforeach()

if(QGIS_INCLUDE_DIR)
  file(STRINGS ${QGIS_INCLUDE_DIR}/qgsconfig.h line REGEX "^#define _QGIS_VERSION_INT +[0-9]+")
  string(REGEX MATCH "[0-9]+$" number "${line}")
  math(EXPR major "${number} / 10000")
  math(EXPR minor "${number} / 100 % 100")
  math(EXPR patch "${number} % 100")
  set(QGIS_VERSION ${major}.${minor}.${patch})
  cmake_path(GET QGIS_INCLUDE_DIR PARENT_PATH prefix)
  cmake_path(GET prefix PARENT_PATH QGIS_PREFIX_PATH)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QGIS
  REQUIRED_VARS QGIS_core_LIBRARY QGIS_gui_LIBRARY QGIS_analysis_LIBRARY QGIS_INCLUDE_DIR
  VERSION_VAR QGIS_VERSION)

if(QGIS_FOUND AND NOT TARGET QGIS::Core)
  find_package(Qt5 5.15 REQUIRED COMPONENTS Core Gui Widgets Xml Network Sql Svg PrintSupport Concurrent Positioning)
  find_package(Qt5WebKitWidgets QUIET)

  # Debian installs all headers flat, while some of them include each other with the folder of the source tree.
  set(forwarding ${CMAKE_BINARY_DIR}/qgis_headers)
  foreach(header scalebar/qgsscalebarsettings scalebar/qgsscalebarrenderer diagram/qgsdiagram
      geometry/qgsabstractgeometry geometry/qgspoint editorwidgets/core/qgssearchwidgetwrapper
      processing/qgsprocessingcontext processing/qgsprocessingfeedback processing/qgsprocessingprovider)
    if(NOT EXISTS ${QGIS_INCLUDE_DIR}/${header}.h)
      get_filename_component(name ${header} NAME)
      file(CONFIGURE OUTPUT ${forwarding}/${header}.h CONTENT "#include <${name}.h>\n")
    endif()
  endforeach()

  add_library(QGIS::Headers INTERFACE IMPORTED)
  target_include_directories(QGIS::Headers SYSTEM INTERFACE ${QGIS_INCLUDE_DIR} ${forwarding})
  target_link_libraries(QGIS::Headers INTERFACE
    Qt5::Core Qt5::Gui Qt5::Widgets Qt5::Xml Qt5::Network Qt5::Sql Qt5::Svg Qt5::PrintSupport Qt5::Concurrent Qt5::Positioning)
  if(Qt5WebKitWidgets_FOUND AND QGIS_VERSION VERSION_LESS 4)
    # qgslayoutitemlabel.h needs to be told how QGIS was built; its stand-in for WebKit is not installed
    target_compile_definitions(QGIS::Headers INTERFACE WITH_QTWEBKIT)
    target_link_libraries(QGIS::Headers INTERFACE Qt5::WebKitWidgets)
  endif()

  # QGIS 3.22 brings forward declarations of an older nlohmann json; the first ones met count, and these fit both
  target_compile_options(QGIS::Headers INTERFACE "SHELL:-include nlohmann/json_fwd.hpp")

  set(linked "$<NOT:$<BOOL:$<TARGET_PROPERTY:QGIS_FROM_HOST>>>")
  foreach(part Core Gui Analysis)
    string(TOLOWER ${part} lower)
    add_library(QGIS::${part} INTERFACE IMPORTED)
    target_link_libraries(QGIS::${part} INTERFACE QGIS::Headers "$<${linked}:${QGIS_${lower}_LIBRARY}>")
  endforeach()
  target_link_libraries(QGIS::Gui INTERFACE QGIS::Core)
  target_link_libraries(QGIS::Analysis INTERFACE QGIS::Core)
endif()
mark_as_advanced(QGIS_INCLUDE_DIR QGIS_core_LIBRARY QGIS_gui_LIBRARY QGIS_analysis_LIBRARY)
