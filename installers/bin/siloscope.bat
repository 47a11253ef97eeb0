@echo off
rem Starts Siloscope with the runtime beside this script; no Java needs to be installed.
setlocal
set "HOME_DIR=%~dp0.."
if not defined MKL_CBWR set "MKL_CBWR=AUTO"
"%HOME_DIR%\runtime\bin\java" "@%HOME_DIR%\lib\jvm.options" "-Dsiloscope.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" io.siloscope.app.Main %*
