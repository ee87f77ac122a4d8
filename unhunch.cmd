@echo off
rem Starts Unhunch; builds it first where that was not done yet, or its sources have changed since.
rem Needs a JDK 17 or newer and Maven.
setlocal
set "HERE=%~dp0"
set "JAR=%~dp0target\unhunch.jar"
set "BUILD="
if not exist "%JAR%" set "BUILD=1"
if not exist "%~dp0target\lib" set "BUILD=1"
where mvn >nul 2>nul && if exist "%JAR%" powershell -NoProfile -Command "$j = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $s = 'src\main', 'models', 'samples', 'pom.xml' | ForEach-Object { Get-ChildItem -LiteralPath ($env:HERE + $_) -Recurse -File } | Where-Object { $_.FullName -notlike '*\models\training\*' -and $_.LastWriteTime -gt $j }; if ($s) { exit 1 }" || set "BUILD=1"
if defined BUILD (
  where mvn >nul 2>nul || (echo unhunch: to build on first use, install Maven and a JDK 17 or newer 1>&2 & exit /b 2)
  echo Building Unhunch; this takes a minute or two. 1>&2
  pushd "%~dp0"
  call mvn -B -q -ntp -Dmaven.test.skip=true package || (popd & echo unhunch: the build failed; its last lines above say why 1>&2 & exit /b 2)
  popd
)
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms20m -Xmx192m -Xmn7m -XX:SurvivorRatio=3 -XX:TargetSurvivorRatio=90 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:-UsePerfData -XX:CompileThresholdScaling=0.3 -XX:TrimNativeHeapInterval=60000 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:AsyncDeflationInterval=5000 -XX:GuaranteedSafepointInterval=0 -jar "%JAR%" %*
exit /b %ERRORLEVEL%
